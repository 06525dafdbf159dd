package org.fieldsafety.notice.acknowledgement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsafety.notice.notice.Notices;
import org.fieldsafety.notice.progress.Recount;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.EventSchemas;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class ObligationConsumerTest {
    private static final String TYPE = "obligation.changed";
    private static final UUID HOSPITAL = UUID.randomUUID();
    private static final UUID LABORATORY = UUID.randomUUID();

    @Inject
    ObjectMapper json;

    @Inject
    Recount recount;

    private String notice;

    @BeforeEach
    void draft() {
        notice = Notices.drafted();
    }

    @Test
    void committedExampleOfTheAcknowledgementServiceIsCounted() throws Exception {
        var example = (ObjectNode) json.readTree(EventSchemas.example("acknowledgement-service", TYPE));
        example.put("noticeId", id());

        tell(example);

        awaitByStatus(Map.of(example.get("status").asText(), 1));
        assertThat(progress().<List<String>>get("obligations.byCountry.country"))
                .containsExactly(example.get("country").asText());
    }

    @Test
    void newerStateMovesTheCountAndStaleOrRepeatedOnesChangeNothing() {
        tell(obligation(HOSPITAL, 1, "Due", "ES"));
        tell(obligation(HOSPITAL, 4, "Completed", "ES"));
        tell(obligation(HOSPITAL, 4, "Completed", "ES"));
        tell(obligation(HOSPITAL, 2, "Received", "ES"));
        tell(obligation(LABORATORY, 1, "Due", null));

        awaitByStatus(Map.of("Completed", 1, "Due", 1));
        assertThat(progress().<List<String>>get("obligations.byCountry.country"))
                .containsExactly("ES", "ZZ");
        recount.obligationsMatch(List.of(UUID.fromString(id())));
    }

    private ObjectNode obligation(UUID consignee, long version, String status, String country) {
        return json.createObjectNode()
                .put("noticeId", id())
                .put("consigneeId", consignee.toString())
                .put("version", version)
                .put("status", status)
                .put("country", country);
    }

    /** Under one key, so on one partition: what is told first is counted first. */
    private static void tell(ObjectNode state) {
        var key = state.get("noticeId").asText();
        Topics.publish("fsn.obligations.v1", key, TYPE, state.toString().getBytes(UTF_8));
    }

    private void awaitByStatus(Map<String, Integer> expected) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(progress().<Map<String, Integer>>get("obligations.byStatus"))
                        .isEqualTo(expected));
    }

    private JsonPath progress() {
        return Api.as(Notices.ANA)
                .get(notice + "/progress")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String id() {
        return Notices.id(notice);
    }
}
