package org.fieldsafety.platform.audit;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The table of entries: several chains, because the end of a chain is held from the entry's writing to the commit, and
 * transactions would wait for each other on a single one.
 */
@ApplicationScoped
class AuditChains {
    static final String COLUMNS = "lane, position, at, actor, roles, origin, command, about, detail, key, seal";
    private static final int LANES = 8;

    private final DataSource database;
    private final AuditKeys keys;
    private final Clock clock;

    AuditChains(DataSource database, AuditKeys keys, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
    }

    /** A service that could change its own trail does not start. */
    void checkRights(@Observes StartupEvent event) throws SQLException {
        try (var connection = database.getConnection();
                var ask = connection.prepareStatement(
                        """
                        select current_user from pg_class where oid = 'audit_entry'::regclass
                        and (pg_has_role(current_user, relowner, 'member') or has_table_privilege(oid, 'update, delete, truncate'))
                        """);
                var able = ask.executeQuery()) {
            if (able.next()) {
                throw new IllegalStateException("The database role " + able.getString(1)
                        + " may change the audit trail. Let another role own the tables and run the migrations"
                        + " (quarkus.flyway.username); docs/security.md tells how.");
            }
        }
    }

    /** What is known of a change; the detail, as JSON, is asked for only when something was written. */
    record Draft(
            String actor,
            List<String> roles,
            String origin,
            String command,
            List<String> about,
            Supplier<String> detail) {}

    /**
     * Appends an entry at the end of a chain, which is locked from here to the end of the transaction; nothing when the
     * transaction has written nothing.
     */
    void append(Draft draft) {
        short lane = (short) ThreadLocalRandom.current().nextInt(LANES);
        try (var connection = database.getConnection()) {
            var end = end(connection, lane);
            if (end != null) {
                var entry = new AuditEntry(
                                lane,
                                end.position + 1,
                                clock.instant().truncatedTo(ChronoUnit.MICROS),
                                draft.actor,
                                draft.roles,
                                draft.origin,
                                draft.command,
                                draft.about,
                                draft.detail.get(),
                                keys.present(),
                                AuditEntry.BEGINNING)
                        .sealed(keys.mac(keys.present()).orElseThrow(), end.seal);
                insert(connection, entry);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The audit trail could not be written", e);
        }
    }

    private record End(long position, byte[] seal) {}

    private static @Nullable End end(Connection connection, short lane) throws SQLException {
        try (var ask = connection.prepareStatement("select * from audit_end(?)")) {
            ask.setShort(1, lane);
            try (var row = ask.executeQuery()) {
                return row.next() ? new End(row.getLong(1), row.getBytes(2)) : null;
            }
        }
    }

    private static void insert(Connection connection, AuditEntry entry) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into audit_entry (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?, ?)")) {
            insert.setShort(1, entry.lane());
            insert.setLong(2, entry.position());
            insert.setObject(3, entry.at().atOffset(ZoneOffset.UTC));
            insert.setString(4, entry.actor());
            insert.setArray(5, connection.createArrayOf("text", entry.roles().toArray()));
            insert.setString(6, entry.origin());
            insert.setString(7, entry.command());
            insert.setArray(8, connection.createArrayOf("text", entry.about().toArray()));
            insert.setString(9, entry.detail());
            insert.setString(10, entry.key());
            insert.setBytes(11, entry.seal());
            insert.executeUpdate();
        }
    }

    static AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getShort(1),
                row.getLong(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4),
                texts(row, 5),
                row.getString(6),
                row.getString(7),
                texts(row, 8),
                row.getString(9),
                row.getString(10),
                row.getBytes(11));
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
