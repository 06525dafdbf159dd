package org.fieldsafety.acknowledgement.outreach;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.fieldsafety.acknowledgement.mail.MailEnded;
import org.fieldsafety.acknowledgement.mail.MailKind;
import org.fieldsafety.acknowledgement.obligation.ChangingObligations;
import org.fieldsafety.acknowledgement.obligation.ObligationId;

/** Puts every mail to a consignee on record, in the transaction that keeps what became of it. */
@ApplicationScoped
class RecordingMails {
    private static final int LONGEST_NOTE = 2_000;

    private final ContactAttempts attempts;
    private final ChangingObligations obligations;
    private final Clock clock;

    RecordingMails(ContactAttempts attempts, ChangingObligations obligations, Clock clock) {
        this.attempts = attempts;
        this.obligations = obligations;
        this.clock = clock;
    }

    void record(@Observes MailEnded mail) {
        var obligation = new ObligationId(mail.noticeId(), mail.consigneeId());
        if (mail.result() == MailEnded.Result.Sent && mail.kind() == MailKind.Notification) {
            obligations.notified(List.of(obligation));
        }
        var words = mail.words();
        attempts.add(
                obligation,
                new ContactAttempt(
                        // Of a mail each result is recorded once, however often it is told.
                        UUID.nameUUIDFromBytes((mail.mailId() + ":" + mail.result()).getBytes(UTF_8)),
                        mail.at(),
                        ContactAttempt.Method.Mail,
                        mail.person(),
                        mail.address(),
                        ContactAttempt.Outcome.valueOf(mail.result().name()),
                        words == null ? null : words.substring(0, Math.min(words.length(), LONGEST_NOTE)),
                        mail.mailId(),
                        mail.by(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }
}
