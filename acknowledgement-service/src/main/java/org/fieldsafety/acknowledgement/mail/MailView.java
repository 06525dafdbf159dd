package org.fieldsafety.acknowledgement.mail;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A mail as staff see it; never with the link in it, which would let them answer in somebody's name. */
@Schema(
        requiredProperties = {
            "id",
            "kind",
            "noticeId",
            "recipient",
            "recipientName",
            "language",
            "subject",
            "letter",
            "status",
            "attempts",
            "createdAt"
        })
record MailView(
        UUID id,
        MailKind kind,
        UUID noticeId,
        @Nullable UUID consigneeId,
        @Schema(examples = "calidad@hospital-del-rio.example.org") String recipient,
        String recipientName,
        @Schema(description = "BCP 47 tag", examples = "es") String language,
        String subject,
        @Schema(description = "Whether the notice's letter goes with it") boolean letter,
        MailStatus status,
        @Schema(description = "How often it was tried", examples = "1") int attempts,
        Instant createdAt,
        @Schema(description = "When a waiting one is tried next") @Nullable Instant nextAttemptAt,
        @Nullable Instant sentAt,
        @Schema(description = "Why it was not sent, in the mail server's words") @Nullable String problem,
        @Schema(description = "The mail that this one repeats") @Nullable UUID resendOf,
        @Schema(description = "Its text without the personal link; only where one mail is read") @Nullable
                String body) {

    static MailView summary(OutgoingMail mail) {
        return of(mail, null);
    }

    static MailView whole(OutgoingMail mail) {
        return of(mail, mail.body().replace(Mail.LINK, ""));
    }

    private static MailView of(OutgoingMail mail, @Nullable String body) {
        return new MailView(
                mail.id(),
                mail.kind(),
                mail.noticeId(),
                mail.consigneeId(),
                mail.recipient(),
                mail.recipientName(),
                mail.language(),
                mail.subject(),
                mail.letter(),
                mail.status(),
                mail.attempts(),
                mail.createdAt(),
                mail.nextAttemptAt(),
                mail.sentAt(),
                mail.problem(),
                mail.resendOf(),
                body);
    }
}
