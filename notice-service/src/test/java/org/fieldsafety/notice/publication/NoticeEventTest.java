package org.fieldsafety.notice.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsafety.notice.notice.Notices.ANA;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.fieldsafety.notice.notice.Notices;
import org.fieldsafety.platform.testing.EventSchemas;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class NoticeEventTest {
    @Inject
    ObjectMapper json;

    @ParameterizedTest
    @ValueSource(strings = {"notice.published", "notice.revised", "notice.closed", "notice.withdrawn"})
    void committedExampleKeepsTheSchema(String type) {
        EventSchemas.validate("notice-service", type, EventSchemas.example("notice-service", type));
    }

    @Test
    void everyStepThatTheWorldSeesIsToldOnceWithTheWholeState() throws Exception {
        var notice = Notices.published();
        Notices.step(ANA, notice, "revisions").then().statusCode(201);
        Notices.approve(notice);
        Notices.step(ANA, notice, "publish").then().statusCode(200);
        Notices.step(ANA, notice, "close", "{\"justification\": \"For this test\"}")
                .then()
                .statusCode(200);

        var events = events(notice);

        assertThat(events.stream().map(NoticeEventTest::type))
                .containsExactly("notice.published", "notice.revised", "notice.closed");
        events.forEach(event -> EventSchemas.validate("notice-service", type(event), event.value()));
        var last = json.readTree(events.get(2).value());
        var read = json.readTree(Notices.read(notice).asString());
        for (var field : List.of("id", "version", "reference", "revision", "status", "publishedAt", "contentHash")) {
            assertThat(last.get(field)).as(field).isEqualTo(read.get(field));
        }
        read.get("content").properties().stream()
                .filter(field -> !field.getKey().equals("signatories"))
                .forEach(field -> assertThat(last.get(field.getKey())).isEqualTo(field.getValue()));
        assertThat(json.readTree(events.get(1).value())
                        .at("/change/actions/PATCH")
                        .asText())
                .isEqualTo("Unchanged");
    }

    @Test
    void eventHasExactlyTheFieldsOfTheExample() throws Exception {
        var event = json.readTree(events(Notices.published()).get(0).value());

        var example = json.readTree(EventSchemas.example("notice-service", "notice.published"));
        assertThat(event.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(example::fieldNames);
    }

    @Test
    void noPersonIsNamedOnTheTopic() {
        assertThat(events(Notices.published())).allSatisfy(event -> assertThat(new String(event.value(), UTF_8))
                .doesNotContain("\"ana\"", "\"bea\"", "Ana Author", "Bea Approver", "Quinn Quality"));
    }

    private static List<ConsumerRecord<String, byte[]>> events(String notice) {
        var id = Notices.id(notice);
        var version = Notices.read(notice).<Integer>path("version");
        Awaitility.await().until(() -> Topics.read("fsn.notices.v1", message -> id.equals(message.key())).stream()
                .anyMatch(event -> new String(event.value(), UTF_8).contains("\"version\":" + version)));
        return Topics.read("fsn.notices.v1", message -> id.equals(message.key()));
    }

    private static String type(ConsumerRecord<String, byte[]> event) {
        return new String(event.headers().lastHeader("ce_type").value(), UTF_8);
    }
}
