package org.fieldsafety.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.fieldsafety.platform.audit.AuditTrail;
import org.fieldsafety.platform.work.AfterCommit;
import org.jspecify.annotations.Nullable;

/**
 * Where a change leaves its event, in the change's own transaction: both commit or neither does. Every method demands a
 * running transaction and fails without one. The relay is woken when the transaction has committed.
 */
@ApplicationScoped
public class Outbox {
    private static final String INSERT =
            "insert into outbox (topic, key, type, data, headers) values (?, ?, ?, ?, ?::jsonb)";

    private final DataSource database;
    private final ObjectMapper json;
    private final AfterCommit afterCommit;
    private final OutboxRelay relay;
    private final AuditTrail trail;

    Outbox(DataSource database, ObjectMapper json, AfterCommit afterCommit, OutboxRelay relay, AuditTrail trail) {
        this.database = database;
        this.json = json;
        this.afterCommit = afterCommit;
        this.relay = relay;
        this.trail = trail;
    }

    /** Appends one event. */
    @Transactional(TxType.MANDATORY)
    public void append(OutboundEvent event) {
        appendAll(List.of(event));
    }

    /** Appends events in the order given, in one round trip. */
    @Transactional(TxType.MANDATORY)
    public void appendAll(List<OutboundEvent> events) {
        var headers = text(traceHeaders());
        insert(events.stream()
                .map(event -> new Row(event.topic(), event.key(), event.type(), bytes(event.data()), headers))
                .toList());
    }

    /** Appends a record as it came, with its headers: how a dead letter leaves without a second way to Kafka. */
    @Transactional(TxType.MANDATORY)
    public void forward(String topic, @Nullable String key, String type, byte[] data, Map<String, String> headers) {
        insert(List.of(new Row(topic, key, type, data, text(headers))));
    }

    /**
     * Tells the relay of events that this transaction itself inserted with {@code insert into outbox (topic, key, type,
     * data) select …}: the set-based append.
     */
    @Transactional(TxType.MANDATORY)
    public void appendedBySql() {
        afterCommit.once(Outbox.class, relay::wake);
    }

    /** Lets the set-based appends of this transaction continue the present trace. */
    @Transactional(TxType.MANDATORY)
    public void carryTrace() {
        try (var connection = database.getConnection();
                var set = connection.prepareStatement("select set_config('fieldsafety.headers', ?, true)")) {
            set.setString(1, text(traceHeaders()));
            set.execute();
        } catch (SQLException e) {
            throw new OutboxFailure("The trace could not be handed to the database", e);
        }
    }

    private void insert(List<Row> rows) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            for (var row : rows) {
                insert.setString(1, row.topic);
                insert.setString(2, row.key);
                insert.setString(3, row.type);
                insert.setBytes(4, row.data);
                insert.setString(5, row.headers);
                insert.addBatch();
                trail.event(row.type, row.key, row.data);
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new OutboxFailure("Events could not be appended to the outbox", e);
        }
        appendedBySql();
    }

    private static Map<String, String> traceHeaders() {
        var headers = new HashMap<String, String>();
        W3CTraceContextPropagator.getInstance().inject(Context.current(), headers, (map, name, value) -> {
            if (map != null) {
                map.put(name, value);
            }
        });
        return headers;
    }

    private byte[] bytes(Object data) {
        try {
            return json.writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new OutboxFailure("An event could not be written as JSON", e);
        }
    }

    private String text(Map<String, String> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new OutboxFailure("Event headers could not be written as JSON", e);
        }
    }

    private record Row(String topic, @Nullable String key, String type, byte[] data, String headers) {}
}
