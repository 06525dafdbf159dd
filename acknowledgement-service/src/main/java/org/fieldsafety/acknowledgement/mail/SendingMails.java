package org.fieldsafety.acknowledgement.mail;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fieldsafety.acknowledgement.smtp.Outcome;
import org.fieldsafety.acknowledgement.smtp.Smtp;

/**
 * Sends one mail after the other, any number of processes beside each other. That a mail is being sent is committed before
 * a byte of it leaves, and who sends it holds its row until the outcome is kept: so a mail that is being sent and that
 * nobody holds was lost by a process that ended, and whether it had left is not known. It is never tried again by itself,
 * because SMTP can't tell a repetition (ADR 0021).
 */
@ApplicationScoped
class SendingMails {
    private final OutgoingMails mails;
    private final Composing composing;
    private final Smtp smtp;
    private final MailOutcomes outcomes;
    private final MailConfig config;

    SendingMails(OutgoingMails mails, Composing composing, Smtp smtp, MailOutcomes outcomes, MailConfig config) {
        this.mails = mails;
        this.composing = composing;
        this.smtp = smtp;
        this.outcomes = outcomes;
        this.config = config;
    }

    /** Sends the next one that is due; false when there was none. */
    boolean sendNext() {
        QuarkusTransaction.requiringNew().run(mails::giveUpLost);
        var claimed = QuarkusTransaction.requiringNew().call(mails::claim);
        claimed.ifPresent(this::send);
        return claimed.isPresent();
    }

    private void send(UUID id) {
        var handedOver = new AtomicBoolean();
        try {
            QuarkusTransaction.requiringNew()
                    .timeout((int) config.longest().toSeconds())
                    .run(() -> send(id, handedOver));
        } catch (RuntimeException e) {
            if (!handedOver.get()) {
                QuarkusTransaction.requiringNew().run(() -> putOff(id));
            }
            throw e;
        }
    }

    private void send(UUID id, AtomicBoolean handedOver) {
        var mail = mails.lockToSend(id);
        if (!mail.isSending()) {
            return;
        }
        if (mails.isStale(mail) || composing.leadsNowhere(mail)) {
            mail.cancel();
            return;
        }
        var outcome = composing
                .compose(mail)
                .map(letter -> {
                    handedOver.set(true);
                    return smtp.send(letter);
                })
                .orElseGet(() -> Outcome.notWritten("The letter that goes with it is not there at the moment"));
        outcomes.keep(mail, outcome);
    }

    /** Something failed before a byte of it left. */
    private void putOff(UUID id) {
        var mail = mails.lock(id);
        if (mail.isSending()) {
            outcomes.keep(mail, Outcome.notWritten("It could not be written; the log says why"));
        }
    }
}
