package org.fieldsafety.platform.event;

import io.opentelemetry.api.trace.Span;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A consumer as services write them. */
@ApplicationScoped
class ProbeConsumer {
    private final EventBatches batches;
    private final DataSource database;
    static final Set<String> traces = ConcurrentHashMap.newKeySet();
    static final AtomicInteger databaseFailures = new AtomicInteger();

    ProbeConsumer(EventBatches batches, DataSource database) {
        this.batches = batches;
        this.database = database;
    }

    record Probe(String id, int value) {}

    @Incoming("probes")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        batches.consume(records, Probe.class, this::apply);
    }

    private void apply(List<Event<Probe>> events) {
        traces.add(Span.current().getSpanContext().getTraceId());
        for (var event : events) {
            // Ends this session as a database that shuts down would: SQLSTATE 57P01.
            if (databaseFailures.getAndDecrement() > 0) {
                execute("select pg_terminate_backend(pg_backend_pid())", null);
            }
            execute(
                    "insert into probe (id, value) values (?, " + event.data().value()
                            + ") on conflict (id) do update set value = excluded.value",
                    event.data().id());
        }
    }

    /** -1 when it is not there. */
    int value(String id) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select value from probe where id = ?")) {
            select.setString(1, id);
            try (var row = select.executeQuery()) {
                return row.next() ? row.getInt(1) : -1;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql, String id) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            if (id != null) {
                statement.setString(1, id);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
