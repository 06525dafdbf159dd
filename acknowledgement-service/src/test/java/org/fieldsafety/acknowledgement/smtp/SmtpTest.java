package org.fieldsafety.acknowledgement.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fieldsafety.acknowledgement.smtp.Outcome.Kind;
import org.fieldsafety.platform.testing.MailBox;
import org.fieldsafety.platform.testing.MailServer;
import org.fieldsafety.platform.testing.MailServer.Treatment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmtpTest {
    @TempDir
    Path directory;

    @Test
    void whatTheServerSaysDecidesWhatMayBeDoneNext() {
        try (var server = MailServer.start(directory, 0)) {
            var smtp = smtp(server.port());
            var box = new MailBox(directory);
            box.treat("refused@example.org", Treatment.REFUSE);
            box.treat("later@example.org", Treatment.PUT_OFF);
            box.treat("dropped@example.org", Treatment.DROP);

            assertThat(smtp.send(letter("taken@example.org")).kind()).isEqualTo(Kind.Taken);
            assertThat(smtp.send(letter("refused@example.org")).kind()).isEqualTo(Kind.NoSuchRecipient);
            assertThat(smtp.send(letter("refused@example.org")).words()).contains("550 5.1.1");
            assertThat(smtp.send(letter("later@example.org")).kind()).isEqualTo(Kind.PutOff);
            assertThat(smtp.send(letter("dropped@example.org")).kind()).isEqualTo(Kind.Unclear);
            assertThat(smtp.send(letter("no address")).kind()).isEqualTo(Kind.NoSuchRecipient);
            assertThat(box.mails()).hasSize(1);
        }
    }

    @Test
    void serverThatIsDownIsTriedAgain() {
        try (var server = MailServer.start(directory, 0)) {
            var smtp = smtp(server.port());
            server.stop();
            var down = smtp.send(letter("taken@example.org"));
            server.startAgain();

            assertThat(down.kind()).isEqualTo(Kind.PutOff);
            assertThat(down.words()).isNotBlank();
            assertThat(smtp.send(letter("taken@example.org")).kind()).isEqualTo(Kind.Taken);
        }
    }

    private static Smtp smtp(int port) {
        var config = new SmallRyeConfigBuilder()
                .withMapping(SmtpConfig.class)
                .withDefaultValues(
                        Map.of("fieldsafety.smtp.host", "127.0.0.1", "fieldsafety.smtp.port", Integer.toString(port)))
                .build()
                .getConfigMapping(SmtpConfig.class);
        return new Smtp(config, Clock.systemUTC());
    }

    private static Letter letter(String recipient) {
        return new Letter(
                UUID.randomUUID(),
                recipient,
                "Marta Soler",
                List.of(),
                null,
                "es",
                "Aviso de señal",
                "Texto",
                Optional.of(new Letter.Attachment("carta.pdf", new byte[] {37, 80})));
    }
}
