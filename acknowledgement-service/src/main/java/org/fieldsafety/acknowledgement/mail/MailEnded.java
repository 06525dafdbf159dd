package org.fieldsafety.acknowledgement.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to somebody at a consignee went out, was refused, or came back. Told in the transaction that keeps it.
 *
 * @param person whom it was for
 * @param by who says so: the mail server, or the person who recorded it
 */
public record MailEnded(
        UUID mailId,
        MailKind kind,
        UUID noticeId,
        UUID consigneeId,
        String person,
        String address,
        Result result,
        @Nullable String words,
        Instant at,
        String by) {

    /** Spelt as outcomes of contact attempts are. */
    public enum Result {
        Sent,
        Refused,
        Bounced
    }
}
