package org.fieldsafety.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** The table of keys and first answers, read and written in the request's transaction. */
@ApplicationScoped
class IdempotencyKeys {
    private final DataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    IdempotencyKeys(DataSource database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    record Id(String caller, String operation, String key) {}

    record First(byte[] requestHash, Idempotency.Answer answer) {}

    /** False while another transaction works under the same key. */
    boolean lock(Id id) {
        return run("select pg_try_advisory_xact_lock(hashtextextended(?, 0))", lock -> {
            lock.setString(1, String.join("\n", id.caller, id.operation, id.key));
            try (var row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        });
    }

    Optional<First> find(Id id) {
        return run(
                "select request_hash, status, headers, body from idempotency_key"
                        + " where caller = ? and operation = ? and key = ?",
                find -> {
                    set(find, id);
                    try (var row = find.executeQuery()) {
                        return row.next()
                                ? Optional.of(new First(
                                        row.getBytes(1),
                                        new Idempotency.Answer(
                                                row.getInt(2), headers(row.getString(3)), row.getString(4))))
                                : Optional.empty();
                    }
                });
    }

    void keep(Id id, byte[] requestHash, Idempotency.Answer answer) {
        run(
                "insert into idempotency_key (caller, operation, key, request_hash, status, headers, body, created_at)"
                        + " values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)",
                insert -> {
                    set(insert, id);
                    insert.setBytes(4, requestHash);
                    insert.setInt(5, answer.status());
                    insert.setString(6, text(answer.headers()));
                    insert.setString(7, answer.body());
                    insert.setObject(8, clock.instant().atOffset(ZoneOffset.UTC));
                    return insert.executeUpdate();
                });
    }

    private static void set(PreparedStatement statement, Id id) throws SQLException {
        statement.setString(1, id.caller);
        statement.setString(2, id.operation);
        statement.setString(3, id.key);
    }

    private <T> T run(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("Idempotency keys could not be read or kept", e);
        }
    }

    private Map<String, String> headers(String text) {
        try {
            return json.readValue(text, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The headers kept with an answer are unreadable", e);
        }
    }

    private String text(Map<String, String> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The headers of an answer could not be written", e);
        }
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }
}
