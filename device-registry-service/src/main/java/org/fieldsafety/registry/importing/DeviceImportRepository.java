package org.fieldsafety.registry.importing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.fieldsafety.platform.http.PageRequest;
import org.fieldsafety.platform.problem.InvalidInput;
import org.fieldsafety.registry.staging.RefusedRow;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class DeviceImportRepository implements PanacheRepositoryBase<DeviceImport, UUID> {
    private static final int LISTED_REFUSED_ROWS = 1000;
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /** @param by the only importer whose imports may be seen; null for all */
    DeviceImport required(UUID id, @Nullable String by) {
        return findByIdOptional(id)
                .filter(found -> by == null || by.equals(found.receivedBy()))
                .orElseThrow(() -> new DeviceImportNotFound(id));
    }

    List<RefusedRow> firstRefusedRows(UUID id) {
        return getEntityManager()
                .createNativeQuery(
                        "select line, field, code, reason from refused_row where import_id = :id order by line",
                        Tuple.class)
                .setParameter("id", id)
                .setMaxResults(LISTED_REFUSED_ROWS)
                .getResultStream()
                .map(row -> refusedRow((Tuple) row))
                .toList();
    }

    /** Newest first. */
    List<DeviceImport> page(@Nullable String by, PageRequest page) {
        var where = new StringBuilder("1 = 1");
        var values = new Parameters();
        if (by != null) {
            where.append(" and receivedBy = :by");
            values.and("by", by);
        }
        var after = page.after();
        if (after != null) {
            where.append(" and (receivedAt < :at or receivedAt = :at and id < :id)");
            values.and("at", cursorTime(after)).and("id", cursorId(after));
        }
        return find(where + " order by receivedAt desc, id desc", values)
                .page(0, page.fetch())
                .list();
    }

    private static Instant cursorTime(String cursor) {
        try {
            var time = Instant.parse(cursor.substring(0, Math.max(0, cursor.indexOf(' '))));
            // Java's times reach further than those of the database.
            if (time.isAfter(LATEST) || time.isBefore(Instant.EPOCH)) {
                throw invalidCursor();
            }
            return time;
        } catch (DateTimeParseException e) {
            throw invalidCursor();
        }
    }

    private static UUID cursorId(String cursor) {
        try {
            return UUID.fromString(cursor.substring(cursor.indexOf(' ') + 1));
        } catch (IllegalArgumentException e) {
            throw invalidCursor();
        }
    }

    private static InvalidInput invalidCursor() {
        return new InvalidInput("cursor", "invalid-cursor", "This cursor was not given by a page before");
    }

    private static RefusedRow refusedRow(Tuple row) {
        return new RefusedRow(
                row.get("line", Long.class),
                row.get("field", String.class),
                row.get("code", String.class),
                row.get("reason", String.class));
    }
}
