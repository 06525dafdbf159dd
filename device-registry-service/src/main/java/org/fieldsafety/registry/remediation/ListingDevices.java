package org.fieldsafety.registry.remediation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fieldsafety.platform.http.PageRequest;
import org.fieldsafety.platform.problem.InvalidInput;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Pages through the affected devices of one notice, by UDI-DI and serial number. */
@ApplicationScoped
class ListingDevices {
    private static final int UDI_DI_LENGTH = 14;

    private final Session database;
    private final JsonColumns json;

    ListingDevices(Session database, JsonColumns json) {
        this.database = database;
        this.json = json;
    }

    List<AffectedDeviceView> page(UUID notice, Filter filter, PageRequest page) {
        var where = new StringBuilder("a.notice_id = :notice and not a.released");
        var values = new HashMap<String, Object>(Map.of("notice", notice));
        filter.addTo(where, values);
        var after = page.after();
        if (after != null) {
            if (after.length() <= UDI_DI_LENGTH) {
                throw new InvalidInput("cursor", "invalid-cursor", "This cursor was not given by a page before");
            }
            where.append(" and (a.udi_di, a.serial) > (:udiDi, :serial)");
            values.put("udiDi", after.substring(0, UDI_DI_LENGTH));
            values.put("serial", after.substring(UDI_DI_LENGTH));
        }
        var query = database.createNativeQuery(
                "select a.udi_di, a.serial, a.catalogue_number, a.consignee_id, a.country, a.status, a.version,"
                        + " cast(a.slots as text) as slots from affected_device a where " + where
                        + " order by a.udi_di, a.serial",
                Tuple.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(page.fetch()).getResultList().stream()
                .map(this::view)
                .toList();
    }

    private AffectedDeviceView view(Tuple row) {
        return new AffectedDeviceView(
                row.get("udi_di", String.class),
                row.get("serial", String.class),
                row.get("catalogue_number", String.class),
                row.get("consignee_id", UUID.class),
                row.get("country", String.class),
                RemediationStatus.valueOf(row.get("status", String.class)),
                row.get("version", Long.class),
                json.readList(row.get("slots", String.class), Slot.class));
    }

    /**
     * What the caller asks for, and what it may see; null where there is no limit.
     *
     * @param seenConsignees the only consignees whose devices the caller may see
     * @param seenCountry the only country whose devices the caller may see
     */
    record Filter(
            @Nullable RemediationStatus status,
            @Nullable UUID consignee,
            @Nullable String country,
            @Nullable Set<UUID> seenConsignees,
            @Nullable String seenCountry) {

        private void addTo(StringBuilder where, Map<String, Object> values) {
            if (status != null) {
                where.append(" and a.status = :status");
                values.put("status", status.name());
            }
            if (consignee != null) {
                where.append(" and a.consignee_id = :consignee");
                values.put("consignee", consignee);
            }
            if (country != null) {
                where.append(" and a.country = :country");
                values.put("country", country);
            }
            if (seenConsignees != null) {
                where.append(" and a.consignee_id = any (:seenConsignees)");
                values.put("seenConsignees", seenConsignees.toArray(UUID[]::new));
            }
            if (seenCountry != null) {
                where.append(" and a.country = :seenCountry");
                values.put("seenCountry", seenCountry);
            }
        }
    }
}
