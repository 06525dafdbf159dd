package org.fieldsafety.acknowledgement.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.fieldsafety.acknowledgement.Situation;
import org.fieldsafety.platform.testing.EventSchemas;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Topics;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class LetterConsumerTest {
    private final UUID notice = UUID.randomUUID();

    @Inject
    KnownLetters letters;

    @Test
    void letterIsThereOnceAllItsPartsHaveComeInWhateverOrder() {
        told(1, 3, 3, "c");
        told(1, 1, 3, "a");
        told(1, 9, 9, "of another language");
        assertThat(find()).isEmpty();

        told(1, 2, 3, "b");

        await().untilAsserted(() -> assertThat(find()).hasValue("abc"));
    }

    @Test
    void newerLetterInFewerPartsIsNotMixedWithTheOneBefore() {
        told(1, 1, 2, "old ");
        told(1, 2, 2, "letter");
        await().untilAsserted(() -> assertThat(find()).hasValue("old letter"));

        told(2, 1, 1, "new letter");
        await().untilAsserted(() -> assertThat(find()).hasValue("new letter"));

        told(1, 1, 2, "old ");
        told(2, 1, 1, "new letter");
        assertThat(find()).hasValue("new letter");
    }

    private Optional<String> find() {
        return QuarkusTransaction.requiringNew()
                .call(() -> letters.find(notice, "es").map(letter -> new String(letter.pdf(), UTF_8)));
    }

    private void told(int revision, int part, int of, String text) {
        var event = (ObjectNode) Situation.tree(EventSchemas.example("notice-service", "letter.rendered"));
        event.put("noticeId", notice.toString())
                .put("revision", revision)
                .put("sha256", Integer.toString(revision).repeat(64))
                .put("language", of == 9 ? "en" : "es")
                .put("pdf", Base64.getEncoder().encodeToString(text.getBytes(UTF_8)));
        event.putObject("part").put("number", part).put("of", of);
        var key = notice + ":" + event.path("language").asText() + ":" + part;
        Topics.publish(
                "fsn.letters.v1", key, "letter.rendered", event.toString().getBytes(UTF_8));
    }
}
