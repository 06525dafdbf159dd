package org.fieldsafety.notice.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.fieldsafety.notice.notice.Notices;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.EventSchemas;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.fieldsafety.platform.testing.Topics;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class TellingLettersTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    UntoldLetters untold;

    @Test
    void exampleIsWhatTheSchemaSays() {
        EventSchemas.validate(
                "notice-service", "letter.rendered", EventSchemas.example("notice-service", "letter.rendered"));
    }

    @Test
    void letterOfEachLanguageIsToldOnceAndIsTheOnePublished() {
        var notice = Notices.published(Notices.request());
        var id = notice.substring(notice.lastIndexOf('/') + 1);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(told(id)).hasSize(2));

        for (var event : told(id)) {
            EventSchemas.validate("notice-service", "letter.rendered", event.toString());
            var letter = Api.as(Token.of(Roles.CONSIGNEE))
                    .get(notice + "/revisions/1/letter.pdf?language="
                            + event.path("language").asText())
                    .asByteArray();
            assertThat(bytes(event)).isEqualTo(letter);
            assertThat(event.path("sha256").asText())
                    .isEqualTo(RenderedLetter.of(letter).sha256());
        }
        assertThat(told(id))
                .extracting(event -> event.path("language").asText())
                .doesNotHaveDuplicates();
        assertThat(QuarkusTransaction.requiringNew().call(() -> untold.next(1_000)))
                .noneMatch(letter -> letter.noticeId().toString().equals(id));
    }

    private static List<JsonNode> told(String notice) {
        return Topics.read("fsn.letters.v1", message -> message.key().startsWith(notice)).stream()
                .map(message -> tree(message.value()))
                .toList();
    }

    private static byte[] bytes(JsonNode event) {
        try {
            return event.path("pdf").binaryValue();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode tree(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
