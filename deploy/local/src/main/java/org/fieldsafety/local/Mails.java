package org.fieldsafety.local;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldsafety.local.console.Console;
import org.fieldsafety.local.console.Failure;
import org.fieldsafety.platform.testing.MailBox;

/** {@code suite mails}: what the SMTP server was sent, the oldest first, with the personal link of each. */
final class Mails {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/links/\\S+");

    private final Home home;
    private final Console console;

    Mails(Home home, Console console) {
        this.home = home;
        this.console = console;
    }

    int run(Options options) {
        options.requireNone();
        if (Files.notExists(home.data().mails())) {
            console.line("No mail was sent yet.");
            return 0;
        }
        new MailBox(home.data().mails()).mails().forEach(this::show);
        return 0;
    }

    private void show(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage mail = new MimeMessage(null, in);
            console.line(
                    "%s  %s  %s",
                    file.getFileName().toString().substring(0, 19),
                    InternetAddress.toUnicodeString(mail.getRecipients(Message.RecipientType.TO)),
                    mail.getSubject());
            Matcher link = LINK.matcher(text(mail));
            console.line("    %s", link.find() ? link.group() : "(no link)");
            console.line("    %s", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new Failure(file + " is no mail: " + e.getMessage(), e);
        }
    }

    /** The first text in it, which is the plain one. */
    static String text(Part part) throws IOException, MessagingException {
        Object content = part.getContent();
        if (content instanceof MimeMultipart several) {
            BodyPart first = several.getBodyPart(0);
            return text(first);
        }
        return content.toString();
    }
}
