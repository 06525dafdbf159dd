package org.fieldsafety.acknowledgement.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.fieldsafety.acknowledgement.Situation;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.MailServer.Treatment;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class NotifyingTest {

    @Test
    void qualityContactIsWrittenToInItsLanguageWithItsLinkAndThatIsOnRecord() throws Exception {
        var recipient = Recipient.holding("NB551077", Treatment.TAKE, "es");

        var mail = recipient.awaitMail(1);

        assertThat(mail.getSubject()).startsWith("URGENTE: Nota de seguridad FSN2023-1338");
        assertThat(mail.getRecipients(RecipientType.TO)[0].toString()).contains("Marta Soler", recipient.address());
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(Recipient.text(mail))
                .contains("Estimado/a Marta Soler", "Illumina", "/links/", "Hospital Universitario del Río")
                .doesNotContain("{");
        var shown = recipient.awaitStatus("Sent");
        assertThat(mail.getHeader("Message-ID")[0]).contains(shown.getString("items[0].id"));
        recipient.situation().awaitObligation(obligation -> obligation.get("notifiedAt") != null);
        var attempts = recipient.attempts();
        assertThat(attempts.getList("items.method")).containsExactly("Mail");
        assertThat(attempts.getList("items.outcome")).containsExactly("Sent");
        assertThat(attempts.getString("items[0].contact")).isEqualTo(recipient.address());
    }

    @Test
    void englishReaderGetsEnglish() throws Exception {
        var recipient = Recipient.holding("NB551077", Treatment.TAKE, "en-GB");

        assertThat(recipient.awaitMail(1).getSubject()).startsWith("URGENT: Field safety notice FSN2023-1338");
    }

    @Test
    void newRevisionIsSentOnceMoreAndAnUnchangedOneIsNot() throws Exception {
        var recipient = Recipient.holding("NB551077", Treatment.TAKE, "es");
        recipient.awaitMail(1);

        recipient.situation().noticeTold("revised", event -> event.put("version", 9)
                .put("revision", 2));

        assertThat(recipient.awaitMail(2).getSubject()).contains("revisión 2");
        recipient.at(2, "es");
        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(4))
                .until(() -> recipient.mails().size() == 2);
    }

    @Test
    void letterIsAwaitedAndGoesWithTheMailByteForByte() throws Exception {
        var recipient = new Recipient(new Situation(), "letter-" + UUID.randomUUID() + "@hospital.example.org");
        recipient
                .situation()
                .noticePublished(event -> event.put("publishedAt", Instant.now().toString()));
        recipient.at(1, "es");
        recipient.situation().unitChanged("NB551077", 1, "Outstanding");
        recipient.situation().awaitStatus("Due");
        Recipient.holding("NB551078", Treatment.TAKE, "es").awaitMail(1);
        assertThat(recipient.mails()).isEmpty();

        var pdf = new byte[200_000];
        new Random(1).nextBytes(pdf);
        recipient.situation().letterTold("es", pdf);

        var parts = (MimeMultipart) recipient.awaitMail(1).getContent();
        var letter = parts.getBodyPart(parts.getCount() - 1);
        assertThat(letter.getContentType()).startsWith("application/pdf");
        assertThat(letter.getInputStream().readAllBytes()).isEqualTo(pdf);
    }

    @Test
    void contactThatComesLaterIsNotifiedToo() {
        var recipient = Recipient.holding("NB551077", Treatment.TAKE, "es");
        recipient.awaitMail(1);
        var next = new Recipient(recipient.situation(), "later-" + recipient.address());

        next.at(2, "es");

        next.awaitMail(1);
    }
}
