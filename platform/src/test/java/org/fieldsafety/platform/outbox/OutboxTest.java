package org.fieldsafety.platform.outbox;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Topics;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class OutboxTest {
    private static final String TOPIC = "test.outbox.v1";

    @Inject
    Outbox outbox;

    @Inject
    OutboxTable table;

    @Inject
    OutboxRelay relay;

    @Inject
    DataSource database;

    private static OutboundEvent event(String key, int number) {
        return new OutboundEvent(TOPIC, key, "probe.changed", Map.of("number", number));
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), UTF_8);
    }

    @Test
    void appendWithoutATransactionFails() {
        assertThatThrownBy(() -> outbox.append(event("k", 1))).isInstanceOf(TransactionalException.class);
        assertThatThrownBy(() -> outbox.appendedBySql()).isInstanceOf(TransactionalException.class);
    }

    @Test
    void committedEventArrivesAsACloudEvent() {
        var key = UUID.randomUUID().toString();
        QuarkusTransaction.requiringNew().run(() -> outbox.append(event(key, 1)));
        var message = Topics.read(TOPIC, m -> key.equals(m.key())).get(0);
        assertThat(new String(message.value(), UTF_8)).isEqualTo("{\"number\":1}");
        assertThat(header(message, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(message, "ce_type")).isEqualTo("probe.changed");
        assertThat(header(message, "ce_source")).isEqualTo("/probe-service");
        assertThat(header(message, "ce_subject")).isEqualTo(key);
        assertThat(UUID.fromString(header(message, "ce_id"))).isNotNull();
        assertThat(header(message, "content-type")).isEqualTo("application/json");
    }

    @Test
    void rolledBackEventIsNeverSent() {
        var key = UUID.randomUUID().toString();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.append(event(key + "-undone", 1));
                    throw new IllegalStateException("undone");
                }))
                .hasMessageContaining("undone");
        QuarkusTransaction.requiringNew().run(() -> outbox.append(event(key, 2)));
        assertThat(Topics.read(TOPIC, m -> m.key().startsWith(key)))
                .extracting(ConsumerRecord::key)
                .containsExactly(key);
    }

    @Test
    void eventsOfOneKeyArriveInTheirOrder() {
        var key = UUID.randomUUID().toString();
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.appendAll(
                        IntStream.range(0, 5000).mapToObj(n -> event(key, n)).toList()));
        await().until(() -> table.pending() == 0);
        var numbers = Topics.read(TOPIC, m -> key.equals(m.key())).stream()
                .map(m -> new String(m.value(), UTF_8))
                .toList();
        assertThat(numbers)
                .isEqualTo(IntStream.range(0, 5000)
                        .mapToObj(n -> "{\"number\":" + n + "}")
                        .toList());
    }

    @Test
    void eventsCarryTheTraceHoweverTheyWereAppended() {
        var key = UUID.randomUUID().toString();
        var trace = SpanContext.create(
                "0af7651916cd43dd8448eb211c80319c",
                "b7ad6b7169203331",
                TraceFlags.getSampled(),
                TraceState.getDefault());
        try (var scope = Context.root().with(Span.wrap(trace)).makeCurrent()) {
            QuarkusTransaction.requiringNew().run(() -> {
                outbox.append(event(key, 0));
                outbox.carryTrace();
                execute("insert into outbox (topic, key, type, data) select '" + TOPIC + "', '" + key
                        + "', 'probe.changed', convert_to(jsonb_build_object('n', n)::text, 'UTF8')"
                        + " from generate_series(1, 3) n");
                outbox.appendedBySql();
            });
        }
        assertThat(Topics.read(TOPIC, m -> key.equals(m.key())))
                .hasSize(4)
                .allSatisfy(m -> assertThat(header(m, "traceparent")).contains(trace.getTraceId()));
    }

    @Test
    void oversizedEventIsRefusedWithItsChange() {
        var large = new OutboundEvent(TOPIC, "large", "probe.changed", Map.of("text", "x".repeat(256 * 1024)));
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> outbox.append(large)))
                .hasStackTraceContaining("event_within_256_kib");
    }

    @Test
    void eventThatCannotBeSentWaitsAndReadinessSaysWhy() {
        long failuresBefore = relay.failures();
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.append(new OutboundEvent("no such topic!", "k", "probe.changed", Map.of())));
        var later = UUID.randomUUID().toString();
        QuarkusTransaction.requiringNew().run(() -> outbox.append(event(later, 1)));
        try {
            await().until(() -> relay.failures() > failuresBefore);
            assertThat(table.pending()).isEqualTo(2);
            given().get("/q/health/ready").then().body(containsString("InvalidTopicException"));
            given().get("/q/metrics").then().statusCode(200).body(containsString("outbox_lag_seconds"));
        } finally {
            execute("delete from outbox where topic = 'no such topic!'");
        }
        assertThat(Topics.read(TOPIC, m -> later.equals(m.key())))
                .as("at least once, and the same event each time")
                .extracting(m -> header(m, "ce_id"))
                .containsOnly(
                        header(Topics.read(TOPIC, m -> later.equals(m.key())).get(0), "ce_id"));
        await().until(() -> relay.failing() == null && table.lag().isZero());
    }

    @Test
    void anotherReplicaRelaysWhileThisOneWaits() {
        var key = UUID.randomUUID().toString();
        QuarkusTransaction.requiringNew().run(() -> {
            try (var connection = table.connect()) {
                await().pollInSameThread().until(() -> table.lead(connection));
                QuarkusTransaction.requiringNew().run(() -> outbox.append(event(key, 1)));
                assertThat(table.next(connection, 10))
                        .extracting(OutboxTable.Waiting::key)
                        .contains(key);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(Topics.read(TOPIC, m -> key.equals(m.key()))).hasSize(1);
    }

    private void execute(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
