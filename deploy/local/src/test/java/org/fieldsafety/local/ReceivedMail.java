package org.fieldsafety.local;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail as its reader has it. */
record ReceivedMail(String to, String subject, String text, List<byte[]> attachments) {
    private static final Pattern LINK = Pattern.compile("https?://\\S+/links/\\S+");

    static ReceivedMail read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage mail = new MimeMessage(null, in);
            List<byte[]> attachments = new ArrayList<>();
            if (mail.getContent() instanceof MimeMultipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    if (Part.ATTACHMENT.equals(parts.getBodyPart(i).getDisposition())) {
                        attachments.add(parts.getBodyPart(i).getInputStream().readAllBytes());
                    }
                }
            }
            return new ReceivedMail(
                    ((InternetAddress) mail.getAllRecipients()[0]).getAddress(),
                    mail.getSubject(),
                    Mails.text(mail),
                    attachments);
        } catch (IOException | MessagingException e) {
            throw new AssertionError(file + " is no mail", e);
        }
    }

    /** Where its personal link leads. */
    URI link() {
        Matcher found = LINK.matcher(text);
        if (!found.find()) {
            throw new AssertionError("No link in: " + text);
        }
        return URI.create(found.group());
    }
}
