package org.fieldsafety.notice.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.fieldsafety.platform.testing.EventSchemas;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Topics;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class PublishedNoticeEventTest {
    private static final String TYPE = "notice.published";

    @Inject
    ObjectMapper json;

    @Test
    void committedExampleKeepsTheSchema() {
        EventSchemas.validate("notice-service", TYPE, EventSchemas.example("notice-service", TYPE));
    }

    @Test
    void publishedNoticeIsToldOnceWithItsWholeState() throws Exception {
        var notice = Notices.published();

        var id = Notices.id(notice);
        var events = Topics.read("fsn.notices.v1", message -> id.equals(message.key()));
        assertThat(events).hasSize(1);
        var event = events.get(0);
        EventSchemas.validate("notice-service", TYPE, event.value());
        assertThat(new String(event.headers().lastHeader("ce_type").value(), UTF_8))
                .isEqualTo(TYPE);

        var told = json.readTree(event.value());
        var read = json.readTree(Notices.read(notice).asString());
        var example = json.readTree(EventSchemas.example("notice-service", TYPE));
        assertThat(told.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(example::fieldNames);
        told.properties().stream()
                .filter(field -> !field.getKey().equals("change"))
                .forEach(field -> assertThat(field.getValue()).isEqualTo(read.get(field.getKey())));
        assertThat(told.at("/change/kind").asText()).isEqualTo("Published");
    }

    @Test
    void noPersonIsNamedOnTheTopic() {
        var notice = Notices.published();

        var id = Notices.id(notice);
        assertThat(Topics.read("fsn.notices.v1", message -> id.equals(message.key())))
                .allSatisfy(event -> assertThat(new String(event.value(), UTF_8))
                        .doesNotContain("\"ana\"", "\"bea\"", "Ana Author", "Bea Approver"));
    }
}
