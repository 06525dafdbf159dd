package org.fieldsafety.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The relay's view of the table: leadership, the next events, and what is still waiting. */
@ApplicationScoped
class OutboxTable {
    /** One number for "relaying" in a database that belongs to one service. */
    private static final long RELAY_LOCK = 0x0F5B0C5L;

    /** A batch ends with the event that passes this: large events must not fill the heap. */
    private static final int BATCH_BYTES = 8 * 1024 * 1024;

    private static final int FETCH = 250;
    private static final int PENDING_CEILING = 100_000;
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final DataSource database;
    private final ObjectMapper json;

    OutboxTable(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    record Waiting(
            long seq,
            UUID id,
            String topic,
            @Nullable String key,
            String type,
            byte[] data,
            Map<String, String> headers,
            Instant time) {}

    Connection connect() throws SQLException {
        return database.getConnection();
    }

    /** True when no other replica is relaying; the lock ends with the transaction, however that ends. */
    boolean lead(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, RELAY_LOCK);
            try (var row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    List<Waiting> next(Connection connection, int limit) throws SQLException {
        try (var select = connection.prepareStatement(
                "select seq, id, topic, key, type, data, headers, time from outbox order by seq limit ?")) {
            select.setInt(1, limit);
            select.setFetchSize(FETCH);
            try (var rows = select.executeQuery()) {
                var waiting = new ArrayList<Waiting>();
                for (int bytes = 0; bytes < BATCH_BYTES && rows.next(); ) {
                    var event = read(rows);
                    bytes += event.data.length;
                    waiting.add(event);
                }
                return waiting;
            }
        }
    }

    /** Deletes just these: an event with a smaller number may commit while its successors are being sent. */
    void delete(Connection connection, List<Waiting> sent) throws SQLException {
        try (var delete = connection.prepareStatement("delete from outbox where seq = any(?)")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", sent.stream().map(Waiting::seq).toArray()));
            delete.executeUpdate();
        }
    }

    /** Age of the oldest waiting event; zero when none waits. */
    Duration lag() {
        return query(
                "select coalesce((select extract(epoch from clock_timestamp() - time) from outbox"
                        + " order by seq limit 1), 0)",
                row -> Duration.ofMillis(Math.max(0, (long) (row.getDouble(1) * 1000))));
    }

    /** Number of waiting events, counted up to 100,000. */
    int pending() {
        return query(
                "select count(*) from (select 1 from outbox limit " + PENDING_CEILING + ") waiting",
                row -> row.getInt(1));
    }

    private <T> T query(String sql, Column<T> column) {
        try (var connection = connect();
                var select = connection.prepareStatement(sql);
                var row = select.executeQuery()) {
            row.next();
            return column.of(row);
        } catch (SQLException e) {
            throw new OutboxFailure("The outbox could not be read", e);
        }
    }

    private Waiting read(ResultSet row) throws SQLException {
        return new Waiting(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getBytes(6),
                headers(row.getString(7)),
                row.getObject(8, OffsetDateTime.class).toInstant());
    }

    private Map<String, String> headers(String text) {
        try {
            return json.readValue(text, HEADERS);
        } catch (JsonProcessingException e) {
            throw new OutboxFailure("Headers in the outbox are no JSON object of strings: " + text, e);
        }
    }

    private interface Column<T> {
        T of(ResultSet row) throws SQLException;
    }
}
