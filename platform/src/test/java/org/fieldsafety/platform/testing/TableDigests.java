package org.fieldsafety.platform.testing;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.awaitility.Awaitility;

/** Number and hash of the rows of every table, to see whether something changed them. */
final class TableDigests implements AutoCloseable {
    /** What the relay sends and removes in its own time; the audit trail, which is asked by itself; Flyway's. */
    private static final Set<String> BOOKKEEPING = Set.of("outbox", "audit_entry", "flyway_schema_history");

    private final Connection connection;
    private final Set<String> ignored;
    private String transactions = "";
    private Map<String, String> digests = Map.of();

    TableDigests(Set<String> alsoIgnored) throws SQLException {
        connection = Infrastructure.superuser();
        ignored = new TreeSet<>(BOOKKEEPING);
        ignored.addAll(alsoIgnored);
        changed();
    }

    /** The tables that hold other rows than when this was last asked. Costs little while no transaction writes. */
    Set<String> changed() throws SQLException {
        // Whatever writes gets a transaction id, so none was given where nothing was written.
        var now = one("select pg_snapshot_xmax(pg_current_snapshot())");
        if (now.equals(transactions)) {
            return Set.of();
        }
        transactions = now;
        var before = digests;
        digests = digests();
        var changed = new TreeSet<>(digests.keySet());
        changed.removeIf(table -> digests.get(table).equals(before.get(table)));
        return changed;
    }

    /** Waits until what is done behind the requests has been done. */
    void awaitQuiet() {
        Awaitility.await("nothing more is written")
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .during(Duration.ofMillis(300))
                .until(() -> changed().isEmpty());
    }

    private Map<String, String> digests() throws SQLException {
        var tables = new TreeSet<String>();
        try (var ask = connection.createStatement();
                var row = ask.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        tables.removeAll(ignored);
        var all = tables.stream()
                .map(("select '%1$s', count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0)"
                        + " from \"%1$s\" t")::formatted)
                .collect(joining(" union all "));
        var found = new TreeMap<String, String>();
        try (var ask = connection.createStatement();
                var row = ask.executeQuery(all)) {
            while (row.next()) {
                found.put(row.getString(1), row.getString(2));
            }
        }
        return found;
    }

    private String one(String sql) throws SQLException {
        try (var ask = connection.createStatement();
                var row = ask.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
