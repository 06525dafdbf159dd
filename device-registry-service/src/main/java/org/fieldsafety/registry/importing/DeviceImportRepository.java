package org.fieldsafety.registry.importing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.fieldsafety.platform.http.PageRequest;
import org.fieldsafety.platform.http.Place;
import org.fieldsafety.registry.staging.RefusedRow;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class DeviceImportRepository implements PanacheRepositoryBase<DeviceImport, UUID> {
    private static final int LISTED_REFUSED_ROWS = 1000;

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
        var after = Place.after(page);
        if (after != null) {
            where.append(" and (receivedAt < :at or receivedAt = :at and id < :id)");
            values.and("at", after.at()).and("id", after.id());
        }
        return find(where + " order by receivedAt desc, id desc", values)
                .page(0, page.fetch())
                .list();
    }

    private static RefusedRow refusedRow(Tuple row) {
        return new RefusedRow(
                row.get("line", Long.class),
                row.get("field", String.class),
                row.get("code", String.class),
                row.get("reason", String.class));
    }
}
