package org.fieldsafety.acknowledgement.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.activation.DataHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.Properties;
import org.fieldsafety.acknowledgement.smtp.SmtpConfig.Tls;

/** The SMTP server mails are handed over to (RFC 5321). */
@ApplicationScoped
public class Smtp {
    private final SmtpConfig config;
    private final Clock clock;

    Smtp(SmtpConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Whether a mail can be written to it (RFC 5322); other services are less strict with what they keep. */
    public static boolean isAddress(String text) {
        try {
            new InternetAddress(text, true);
            return true;
        } catch (AddressException e) {
            return false;
        }
    }

    /** Tries once. Whatever goes wrong is an outcome and no exception. */
    public Outcome send(Letter letter) {
        if (!isAddress(letter.recipient())) {
            return Outcome.noAddress(letter.recipient());
        }
        var session = Session.getInstance(settings());
        var mail = new Envelope(session, "<" + letter.id() + "@" + config.domain() + ">");
        boolean taken = false;
        try (var transport = session.getTransport(config.tls() == Tls.Implicit ? "smtps" : "smtp")) {
            write(letter, mail);
            mail.saveChanges();
            transport.connect(
                    config.host(),
                    config.port(),
                    config.username().orElse(null),
                    config.password().orElse(null));
            transport.sendMessage(mail, mail.getAllRecipients());
            taken = true;
            return Outcome.TAKEN;
        } catch (SendFailedException e) {
            return sentTo(letter.recipient(), e) ? Outcome.TAKEN : Outcome.of(e, mail.handedOver());
        } catch (MessagingException e) {
            // What fails once it is taken is the farewell.
            return taken ? Outcome.TAKEN : Outcome.of(e, mail.handedOver());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java platform has UTF-8", e);
        }
    }

    private void write(Letter letter, Envelope mail) throws MessagingException, UnsupportedEncodingException {
        mail.setFrom(config.from());
        mail.setRecipient(
                RecipientType.TO, new InternetAddress(letter.recipient(), letter.recipientName(), UTF_8.name()));
        for (var copy : letter.copies()) {
            mail.addRecipients(RecipientType.CC, copy);
        }
        if (letter.replyTo() != null) {
            mail.setReplyTo(InternetAddress.parse(letter.replyTo()));
        }
        mail.setSubject(letter.subject(), UTF_8.name());
        mail.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Content-Language", letter.language());
        // No answering machine answers a machine (RFC 3834).
        mail.setHeader("Auto-Submitted", "auto-generated");
        if (letter.attachment().isEmpty()) {
            mail.setText(letter.body(), UTF_8.name());
            return;
        }
        var text = new MimeBodyPart();
        text.setText(letter.body(), UTF_8.name());
        var pdf = new MimeBodyPart();
        pdf.setDataHandler(new DataHandler(
                new ByteArrayDataSource(letter.attachment().get().pdf(), "application/pdf")));
        pdf.setFileName(letter.attachment().get().fileName());
        mail.setContent(new MimeMultipart(text, pdf));
    }

    /** A copy that was refused does not undo the mail. */
    private static boolean sentTo(String recipient, SendFailedException failure) {
        return failure.getValidSentAddresses() != null
                && Arrays.stream(failure.getValidSentAddresses())
                        .anyMatch(address -> address instanceof InternetAddress internet
                                && internet.getAddress().equals(recipient));
    }

    private Properties settings() {
        var settings = new Properties();
        var connect = Long.toString(config.connectTimeout().toMillis());
        var answer = Long.toString(config.answerTimeout().toMillis());
        for (var protocol : new String[] {"mail.smtp.", "mail.smtps."}) {
            settings.put(protocol + "connectiontimeout", connect);
            settings.put(protocol + "timeout", answer);
            settings.put(protocol + "writetimeout", answer);
            settings.put(protocol + "sendpartial", "true");
            settings.put(protocol + "quitwait", "false");
            settings.put(protocol + "auth", Boolean.toString(config.username().isPresent()));
            settings.put(protocol + "ssl.checkserveridentity", "true");
        }
        settings.put("mail.smtp.starttls.enable", Boolean.toString(config.tls() == Tls.StartTls));
        settings.put("mail.smtp.starttls.required", Boolean.toString(config.tls() == Tls.StartTls));
        return settings;
    }
}
