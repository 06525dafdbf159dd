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
import org.fieldsafety.registry.export.ExportFormat;
import org.fieldsafety.registry.export.ExportQuery;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Pages through the affected devices of one notice, by UDI-DI and serial number. */
@ApplicationScoped
class ListingDevices {
    private static final int UDI_DI_LENGTH = 14;

    /** A line for each slot: the columns are the same whatever a notice asks for. */
    private static final String CSV =
            """
            select a.udi_di, a.serial, a.catalogue_number, c.customer_number as consignee, a.country, a.disposition,
                a.status, s.slot ->> 'action' as action, s.slot ->> 'mode' as mode,
                coalesce(s.slot ->> 'edition', '1') as edition, s.slot ->> 'status' as slot_status,
                s.slot ->> 'reason' as reason, s.slot ->> 'performedOn' as performed_on,
                s.slot ->> 'reportedAt' as reported_at
            from affected_device a left join consignee c on c.id = a.consignee_id
                left join lateral jsonb_array_elements(a.slots) with ordinality s (slot, nth) on true
            where %s
            order by a.udi_di, a.serial, s.nth
            """;

    private static final String NDJSON =
            """
            select a.udi_di as "udiDi", a.serial, a.catalogue_number as "catalogueNumber",
                a.consignee_id as "consigneeId", a.country, a.disposition, a.status, a.version, a.slots
            from affected_device a
            where %s
            order by a.udi_di, a.serial
            """;

    /** The index begins with the product, so that it must be named. */
    private static final String OF_NOTICE =
            "a.udi_di = any (array(select udi_di from notice_product where notice_id = :notice))"
                    + " and a.notice_id = :notice and not a.released";

    private final Session database;
    private final JsonColumns json;

    ListingDevices(Session database, JsonColumns json) {
        this.database = database;
        this.json = json;
    }

    List<AffectedDeviceView> page(UUID notice, Filter filter, PageRequest page) {
        var values = new HashMap<String, Object>();
        var where = where(notice, filter, values);
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
                "select a.udi_di, a.serial, a.catalogue_number, a.consignee_id, a.country, a.disposition, a.status,"
                        + " a.version, cast(a.slots as text) as slots from affected_device a where " + where
                        + " order by a.udi_di, a.serial",
                Tuple.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(page.fetch()).getResultList().stream()
                .map(this::view)
                .toList();
    }

    ExportQuery all(UUID notice, Filter filter, ExportFormat format) {
        var values = new HashMap<String, Object>();
        var where = where(notice, filter, values);
        return new ExportQuery((format == ExportFormat.CSV ? CSV : NDJSON).formatted(where), values);
    }

    private static StringBuilder where(UUID notice, Filter filter, Map<String, Object> values) {
        var where = new StringBuilder(OF_NOTICE);
        values.put("notice", notice);
        filter.addTo(where, values);
        return where;
    }

    private AffectedDeviceView view(Tuple row) {
        return new AffectedDeviceView(
                row.get("udi_di", String.class),
                row.get("serial", String.class),
                row.get("catalogue_number", String.class),
                row.get("consignee_id", UUID.class),
                row.get("country", String.class),
                Disposition.valueOf(row.get("disposition", String.class)),
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
                where.append(" and a.consignee_id = any (array(select spoken_for(:seenConsignees)))");
                values.put("seenConsignees", seenConsignees.toArray(UUID[]::new));
            }
            if (seenCountry != null) {
                where.append(" and a.country = :seenCountry");
                values.put("seenCountry", seenCountry);
            }
        }
    }
}
