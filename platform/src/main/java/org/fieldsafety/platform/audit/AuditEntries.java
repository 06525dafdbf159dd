package org.fieldsafety.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.fieldsafety.platform.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Finds entries, the newest first. */
@ApplicationScoped
class AuditEntries {
    private final DataSource database;

    AuditEntries(DataSource database) {
        this.database = database;
    }

    /** What an entry must be to be found; null where it does not matter. */
    record Wanted(
            @Nullable String actor,
            @Nullable String command,
            @Nullable String about,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /** Where a page ends. */
    record Place(Instant at, short lane, long position) {
        static Place of(AuditEntry entry) {
            return new Place(entry.at(), entry.lane(), entry.position());
        }

        static @Nullable Place read(@Nullable String key) {
            if (key == null) {
                return null;
            }
            try {
                var parts = key.split(" ");
                if (parts.length == 3) {
                    return new Place(Instant.parse(parts[0]), Short.parseShort(parts[1]), Long.parseLong(parts[2]));
                }
            } catch (DateTimeParseException | NumberFormatException e) {
                throw noCursor();
            }
            throw noCursor();
        }

        private static InvalidInput noCursor() {
            return new InvalidInput("cursor", "invalid-cursor", "This cursor was not given by a page before");
        }

        @Override
        public String toString() {
            return at + " " + lane + " " + position;
        }
    }

    List<AuditEntry> find(Wanted wanted, @Nullable Place after, int limit) {
        var sql = new StringBuilder("select " + AuditChains.COLUMNS + " from audit_entry where true");
        var values = new ArrayList<Object>();
        narrow(sql, values, " and actor = ?", wanted.actor);
        narrow(sql, values, " and command = ?", wanted.command);
        narrow(sql, values, " and about @> array[?::text]", wanted.about);
        narrow(sql, values, " and at >= ?", wanted.from);
        narrow(sql, values, " and at < ?", wanted.until);
        if (after != null) {
            sql.append(" and (at < ? or at = ? and (lane, position) > (?, ?))");
            values.addAll(List.of(after.at, after.at, after.lane, after.position));
        }
        sql.append(" order by at desc, lane, position limit ?");
        values.add(limit);
        try (var connection = database.getConnection();
                var ask = connection.prepareStatement(sql.toString())) {
            for (int i = 0; i < values.size(); i++) {
                ask.setObject(i + 1, values.get(i) instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values.get(i));
            }
            var found = new ArrayList<AuditEntry>();
            try (var row = ask.executeQuery()) {
                while (row.next()) {
                    found.add(AuditChains.read(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The audit trail could not be read", e);
        }
    }

    private static void narrow(StringBuilder sql, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }
}
