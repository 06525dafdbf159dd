package org.fieldsafety.notice.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.fieldsafety.platform.problem.InvalidInput;

/**
 * Keeps a notice small enough to be published in one event, which is at most 256 KiB. Refused as soon as it is written,
 * not when somebody wants to publish it.
 */
@ApplicationScoped
public class ContentSize {
    /** In bytes of UTF-8; leaves 1 KiB for what the event adds: ids, reference and times. */
    private static final int LARGEST = 255 * 1024;

    private final ObjectMapper json;

    ContentSize(ObjectMapper json) {
        this.json = json;
    }

    public void check(NoticeContent content) {
        int size = bytes(content);
        if (size > LARGEST) {
            throw new InvalidInput(
                    "",
                    "notice-too-large",
                    "The notice takes " + size + " bytes as JSON, " + LARGEST + " is the most it may take");
        }
    }

    private int bytes(NoticeContent content) {
        try {
            return json.writeValueAsBytes(content).length;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The content of a notice could not be written as JSON", e);
        }
    }
}
