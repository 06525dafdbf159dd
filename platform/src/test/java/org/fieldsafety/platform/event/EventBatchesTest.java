package org.fieldsafety.platform.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class EventBatchesTest {
    private static final String TOPIC = "test.probes.v1";
    private static final String DEAD = "test.probes.v1.probe-service.dlq";

    @Inject
    ProbeConsumer probes;

    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    void forget() {
        ProbeConsumer.databaseFailures.set(0);
    }

    private void publish(String suffix, String data) {
        Topics.publish(TOPIC, id + suffix, "probe.changed", data.getBytes(UTF_8));
    }

    private String probe(String suffix, int value) {
        return "{\"id\":\"" + id + suffix + "\",\"value\":" + value + ",\"unknownToUs\":true}";
    }

    private List<ConsumerRecord<String, byte[]>> deadLetters() {
        return Topics.read(DEAD, m -> m.key() != null && m.key().startsWith(id));
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), UTF_8);
    }

    @Test
    void eventsAreAppliedAndUnknownFieldsIgnored() {
        publish("-a", probe("-a", 3));
        await().until(() -> probes.value(id + "-a") == 3);
    }

    @Test
    void eventThatCannotBeAppliedBecomesADeadLetterAndItsNeighboursAreApplied() {
        publish("-a", probe("-a", 1));
        publish("-bad", probe("-bad", -1));
        publish("-c", probe("-c", 2));
        await().until(() -> probes.value(id + "-a") == 1 && probes.value(id + "-c") == 2);
        var dead = deadLetters().get(0);
        assertThat(new String(dead.value(), UTF_8)).isEqualTo(probe("-bad", -1));
        assertThat(header(dead, "ce_type")).isEqualTo("probe.changed");
        assertThat(header(dead, "dead-letter-topic")).isEqualTo(TOPIC);
        assertThat(header(dead, "dead-letter-reason")).contains("probe_value_check");
        assertThat(probes.value(id + "-bad")).isEqualTo(-1);
    }

    @Test
    void recordThatIsNoEventBecomesADeadLetter() {
        publish("-text", "this is no JSON");
        Topics.publish(TOPIC, id + "-bare", Map.of(), probe("-bare", 1).getBytes(UTF_8));
        publish("-null", "null");
        await().untilAsserted(() -> assertThat(deadLetters())
                .extracting(ConsumerRecord::key)
                .containsExactlyInAnyOrder(id + "-text", id + "-bare", id + "-null"));
    }

    @Test
    void deadLetterWithANulStopsNothing() {
        Topics.publish(
                TOPIC,
                id + "\0-nul",
                Map.of("schema", "\0\0\0\7"),
                probe("-nul", 1).getBytes(UTF_8));
        publish("-behind", probe("-behind", 6));
        await().until(() -> probes.value(id + "-behind") == 6);
        assertThat(deadLetters()).extracting(ConsumerRecord::key).contains(id + "\uFFFD-nul");
    }

    @Test
    void recordWithoutAValueIsPassedOver() {
        Topics.publish(TOPIC, id + "-erased", "probe.changed", null);
        publish("-next", probe("-next", 5));
        await().until(() -> probes.value(id + "-next") == 5);
    }

    @Test
    void eventsWaitForADatabaseThatIsAwayAndAreNotGivenUp() {
        ProbeConsumer.databaseFailures.set(2);
        publish("-a", probe("-a", 4));
        await().until(() -> probes.value(id + "-a") == 4);
        assertThat(ProbeConsumer.databaseFailures).hasValueLessThanOrEqualTo(0);
    }

    @Test
    void traceOfTheEventIsContinued() {
        var headers = Map.of(
                "ce_id", id,
                "ce_type", "probe.changed",
                "ce_source", "/test",
                "ce_time", "2026-11-22T10:00:00Z",
                "traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        Topics.publish(TOPIC, id + "-traced", headers, probe("-traced", 1).getBytes(UTF_8));
        await().until(() -> ProbeConsumer.traces.contains("4bf92f3577b34da6a3ce929d0e0e4736"));
    }
}
