package org.fieldsafety.acknowledgement.smtp;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it is handed over.
 *
 * @param id the same each time it is tried: what reads Message-ID knows a repetition
 * @param body plain text
 */
public record Letter(
        UUID id,
        String recipient,
        String recipientName,
        List<String> copies,
        @Nullable String replyTo,
        String language,
        String subject,
        String body,
        Optional<Attachment> attachment) {

    /** A PDF that goes with it. */
    public record Attachment(String fileName, byte[] pdf) {}
}
