package org.fieldsafety.notice;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.fieldsafety.notice.content.NoticeContent;

/** The suite's reference notice (FSN2023-1338, in our own words), complete and ready to be submitted. */
public final class ReferenceNotice {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    /** There is one of it, and the local suite shows it. */
    private static final Path FILE = Path.of("../deploy/local/src/main/resources/demo/notice.json");

    private ReferenceNotice() {}

    /** As a request under this reference; its due dates lie ahead. */
    public static ObjectNode request(String reference) {
        try {
            var request = (ObjectNode) JSON.readTree(FILE.toFile());
            request.put("reference", reference);
            request.putObject("dueDates")
                    .put("receipt", LocalDate.now().plusDays(30).toString())
                    .put("completion", LocalDate.now().plusDays(90).toString());
            return request;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As content, changed first. */
    public static NoticeContent content(Consumer<ObjectNode> change) {
        var request = request("FSN2023-1338");
        change.accept(request);
        return JSON.convertValue(request, NoticeContent.class);
    }

    public static NoticeContent content() {
        return content(unchanged -> {});
    }

    /** The object at a JSON pointer. */
    public static ObjectNode at(ObjectNode request, String pointer) {
        return (ObjectNode) request.at(pointer);
    }
}
