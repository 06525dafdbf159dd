package org.fieldsafety.acknowledgement.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.fieldsafety.acknowledgement.mail.MailEnded.Result;
import org.fieldsafety.acknowledgement.smtp.Outcome;
import org.jspecify.annotations.Nullable;

/** Keeps what became of a mail, marks addresses that take none, and tells whoever records it. */
@ApplicationScoped
class MailOutcomes {
    /** Who says that a mail was taken or refused. */
    private static final String SERVER = "mail-server";

    private final ContactMarks marks;
    private final Event<MailEnded> told;
    private final Clock clock;

    MailOutcomes(ContactMarks marks, Event<MailEnded> told, Clock clock) {
        this.marks = marks;
        this.told = told;
        this.clock = clock;
    }

    void keep(OutgoingMail mail, Outcome outcome) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        mail.ended(outcome, now);
        switch (outcome.kind()) {
            case Taken -> tell(mail, Result.Sent, null, now, SERVER);
            case NoSuchRecipient -> {
                mark(mail, "5.1.1", outcome.words(), now);
                tell(mail, Result.Refused, outcome.words(), now, SERVER);
            }
            case Refused -> tell(mail, Result.Refused, outcome.words(), now, SERVER);
            case PutOff, Unclear -> {}
        }
    }

    /** It came back. Said again it changes nothing. */
    void bounced(OutgoingMail mail, Bounce bounce, String by) {
        mail.requireSent();
        mark(mail, bounce.status(), bounce.diagnostic(), bounce.at());
        tell(mail, Result.Bounced, bounce.status() + " " + bounce.diagnostic(), bounce.at(), by);
    }

    private void mark(OutgoingMail mail, String status, String diagnostic, Instant at) {
        if (mail.linkId() != null && mail.consigneeId() != null) {
            marks.mark(mail.consigneeId(), mail.recipient(), at, status, diagnostic);
        }
    }

    /** A mail without a link is for the manufacturer's own people. */
    private void tell(OutgoingMail mail, Result result, @Nullable String words, Instant at, String by) {
        if (mail.linkId() != null && mail.consigneeId() != null) {
            told.fire(new MailEnded(
                    mail.id(),
                    mail.kind(),
                    mail.noticeId(),
                    mail.consigneeId(),
                    mail.recipientName(),
                    mail.recipient(),
                    result,
                    words,
                    at,
                    by));
        }
    }
}
