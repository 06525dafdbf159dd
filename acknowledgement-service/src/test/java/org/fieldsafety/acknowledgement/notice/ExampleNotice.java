package org.fieldsafety.acknowledgement.notice;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.fieldsafety.platform.testing.EventSchemas;

/** The notice of notice-service's committed example event. */
public final class ExampleNotice {
    private ExampleNotice() {}

    public static KnownNotice known() {
        return known(event -> {});
    }

    /** With something changed. */
    public static KnownNotice known(Consumer<ObjectNode> change) {
        var tolerant = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try {
            var event = (ObjectNode) tolerant.readTree(EventSchemas.example("notice-service", "notice.published"));
            event.put("publishedAt", "2023-04-05T08:00:00Z");
            change.accept(event);
            return new KnownNotice(tolerant.treeToValue(event, NoticeEvent.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
