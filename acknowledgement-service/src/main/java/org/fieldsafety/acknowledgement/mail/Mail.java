package org.fieldsafety.acknowledgement.mail;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent.
 *
 * @param step what it is for, in a way that is never the same for another: what is queued twice is sent once
 * @param consigneeId whom it is about; null when it is about none
 * @param linkId the personal link whose address goes where the body has {@link #LINK}
 * @param recipient address, one
 * @param copies addresses that get it too
 * @param language BCP 47 tag
 * @param body plain text
 * @param letter whether the notice's letter in this language goes with it
 */
public record Mail(
        String step,
        MailKind kind,
        UUID noticeId,
        @Nullable UUID consigneeId,
        @Nullable UUID linkId,
        String recipient,
        String recipientName,
        List<String> copies,
        String language,
        String subject,
        String body,
        boolean letter) {

    /** Stands in a body for the address of the personal link, which is filled in only when the mail is sent. */
    public static final String LINK = "{{link}}";
}
