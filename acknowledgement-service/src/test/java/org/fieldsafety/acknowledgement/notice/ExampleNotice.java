package org.fieldsafety.acknowledgement.notice;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.fieldsafety.platform.testing.EventSchemas;

/** The notice of notice-service's committed example event. */
public final class ExampleNotice {
    private ExampleNotice() {}

    public static KnownNotice known() {
        var tolerant = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try {
            return new KnownNotice(
                    tolerant.readValue(EventSchemas.example("notice-service", "notice.published"), NoticeEvent.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
