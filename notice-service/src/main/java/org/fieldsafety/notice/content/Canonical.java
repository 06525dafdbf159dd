package org.fieldsafety.notice.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;
import org.fieldsafety.platform.problem.InvalidInput;

/**
 * The one form of a content that is signed and measured: canonical JSON (RFC 8785) of it as the API shows it, so that
 * anybody can compute the hash from what they read.
 */
@ApplicationScoped
public class Canonical {
    /** In bytes; leaves 6 KiB of an event's 256 for what it adds: ids, times, and what changed in each action. */
    private static final int LARGEST = 250 * 1024;

    private final ObjectMapper json;

    Canonical(ObjectMapper json) {
        this.json = json;
    }

    /** SHA-256, lower case hexadecimal. */
    public String hash(NoticeContent content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Refuses, as soon as it is written, what would be too large to be published in one event. */
    public void requireFits(NoticeContent content) {
        int size = bytes(content).length;
        if (size > LARGEST) {
            throw new InvalidInput(
                    "",
                    "notice-too-large",
                    "The notice takes " + size + " bytes as JSON, " + LARGEST + " is the most it may take");
        }
    }

    private byte[] bytes(NoticeContent content) {
        try {
            return new JsonCanonicalizer(json.writeValueAsString(content)).getEncodedUTF8();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The content of a notice could not be written as JSON", e);
        } catch (IOException e) {
            throw new IllegalStateException("The content of a notice could not be brought into canonical form", e);
        }
    }
}
