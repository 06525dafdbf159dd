package org.fieldsafety.acknowledgement.outreach;

import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import jakarta.mail.BodyPart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.fieldsafety.acknowledgement.Situation;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.MailBox;
import org.fieldsafety.platform.testing.MailServer.Treatment;
import org.fieldsafety.platform.testing.Token;

/** The quality contact of a test's own consignee, at the real SMTP server. */
public record Recipient(Situation situation, String address) {
    /** When its answer is due. */
    public static final LocalDate DUE = LocalDate.now(ZoneOffset.UTC).plusDays(30);

    public static final MailBox BOX = MailBox.ofInfrastructure();

    /** One who holds a unit, whose mails are treated so, and who was not written to before. */
    public static Recipient holding(String serial, Treatment treatment, String... languages) {
        var situation = new Situation();
        var recipient = new Recipient(situation, "quality-" + UUID.randomUUID() + "@hospital.example.org");
        BOX.treat(recipient.address, treatment);
        situation.noticePublished(event -> {
            event.put("publishedAt", Instant.now().minusSeconds(3_600).toString());
            event.putObject("dueDates").put("receipt", DUE.toString());
        });
        recipient.at(1, languages);
        situation.unitChanged(serial, 1, "Outstanding");
        return recipient;
    }

    /** The register tells this address for it, and no other. */
    public void at(long version, String... languages) {
        situation.consigneeChanged(version, event -> {
            event.putArray("contacts")
                    .addObject()
                    .put("name", "Marta Soler")
                    .put("email", address)
                    .put("role", "Quality");
            var tags = event.putArray("languages");
            List.of(languages).forEach(tags::add);
        });
    }

    public List<MimeMessage> mails() {
        return BOX.to(address).stream().map(Recipient::read).toList();
    }

    public MimeMessage awaitMail(int number) {
        await("mail " + number + " to " + address)
                .atMost(Duration.ofSeconds(20))
                .until(() -> BOX.to(address).size() >= number);
        return mails().get(number - 1);
    }

    /** What staff see of its only mail once it has come to this. */
    public JsonPath awaitStatus(String status) {
        await(status).atMost(Duration.ofSeconds(20)).until(() -> shown().getList("items.status")
                .contains(status));
        return shown();
    }

    public JsonPath shown() {
        return Api.as(Token.of(Roles.AUDITOR))
                .queryParam("consignee", situation.consignee)
                .get("/mails")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public JsonPath attempts() {
        return Api.as(Token.of(Roles.AUDITOR))
                .get(situation.path() + "/contact-attempts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public static String text(Part mail) {
        try {
            var content = mail.getContent();
            if (content instanceof MimeMultipart several) {
                BodyPart first = several.getBodyPart(0);
                return text(first);
            }
            return content.toString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public static MimeMessage read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new MimeMessage(null, in);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
