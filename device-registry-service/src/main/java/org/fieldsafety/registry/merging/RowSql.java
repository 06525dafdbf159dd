package org.fieldsafety.registry.merging;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a staged row makes of the device it is about, in SQL. {@code d} is the device as it is known, {@code excluded}
 * the row. Of an optional column that a row does not speak of, what is known stays, as far as it is still true: a device
 * that moves leaves its site behind, and is in use with its new holder. A partner changes only what its own consignees
 * hold, and never what has become of a unit: both is the registrar's.
 */
final class RowSql {
    static final String COLUMNS =
            """
            udi_di, serial, catalogue_number, lot, software_version, consignee_id, site, manufactured_on, shipped_on,
            connectivity, disposition, disposition_on\
            """;

    private static final String MOVED = "d.consignee_id is distinct from excluded.consignee_id";

    /** A unit without a holder, returned or listed by a notice, is nobody's own either. */
    private static final String OWN =
            """
            coalesce(d.consignee_id = any (array(select spoken_for(:own))), false)\
            """;

    /** What a partner may say of it: an exported file says so, and that changes nothing. */
    private static final String IN_USE = "d.disposition = 'InUse'";

    private final Map<String, String> values = new LinkedHashMap<>();
    private final boolean ofPartner;
    private final String permitted;

    /** @param given the optional columns that the rows speak of */
    RowSql(Collection<String> given, boolean ofPartner) {
        this.ofPartner = ofPartner;
        this.permitted = given.contains("disposition") ? OWN + " and " + IN_USE : OWN;
        values.put("catalogue_number", "excluded.catalogue_number");
        values.put("lot", "excluded.lot");
        values.put("software_version", "excluded.software_version");
        values.put("consignee_id", "excluded.consignee_id");
        values.put("site", onceMoved("null", "d.site"));
        values.put("disposition", onceMoved("'InUse'", "d.disposition"));
        values.put("disposition_on", onceMoved("null", "d.disposition_on"));
        given.forEach(column -> values.put(column, "excluded." + column));
        if (given.contains("disposition") && !given.contains("disposition_on")) {
            values.put("disposition_on", "case when d.disposition = excluded.disposition then d.disposition_on end");
        }
        if (ofPartner) {
            values.remove("disposition");
            values.remove("disposition_on");
        }
    }

    private static String onceMoved(String moved, String stayed) {
        return "case when " + MOVED + " then " + moved + " else " + stayed + " end";
    }

    /**
     * Staged rows of a chunk, with the columns of a device. A consignee that was merged meanwhile is its survivor; a site
     * that is not the consignee's any more is none.
     */
    static String rows(String table) {
        return """
            select s.udi_di, s.serial, s.catalogue_number, s.lot, s.software_version,
                coalesce(c.merged_into, s.consignee_id) as consignee_id,
                case when s.site is not null and c.merged_into is null
                    and c.sites @> jsonb_build_array(jsonb_build_object('code', s.site)) then s.site end as site,
                s.manufactured_on, s.shipped_on,
                s.connectivity, coalesce(s.disposition, 'InUse') as disposition, s.disposition_on
            from %s s left join consignee c on c.id = s.consignee_id
            where s.chunk = :chunk
            """
                .formatted(table);
    }

    /** In key order, so that imports at the same time never deadlock. */
    String merge(String table) {
        return """
            insert into device as d (%s, registered_at, registered_by, import_id)
            select r.*, cast(:at as timestamptz), :by, cast(:importId as uuid) from (%s) r order by r.udi_di, r.serial
            on conflict (udi_di, serial) do update set %s
            where %s
            returning old as before, new as after
            """
                .formatted(COLUMNS, rows(table), assignments(), changes());
    }

    /** What {@link #merge} would do: how many it would create and update. */
    String preview(String table) {
        return """
            select count(*) filter (where d.udi_di is null) as created,
                count(*) filter (where d.udi_di is not null and %s) as updated
            from (%s) excluded left join device d on (d.udi_di, d.serial) = (excluded.udi_di, excluded.serial)
            """
                .formatted(changes(), rows(table));
    }

    /**
     * Notes the rows of a partner that were passed over; not whether another holds the device, or nobody. Those devices
     * can't change meanwhile: the merge has locked them. A row just merged is not among them, for it names one of the partner's own.
     */
    String noteRefused(String table) {
        return """
            insert into refused_row (import_id, line, field, code, reason)
            select cast(:import as uuid), s.line, w.field, w.code, w.reason
            from %1$s s
                join device d on (d.udi_di, d.serial) = (s.udi_di, s.serial)
                cross join lateral (
                    select 'disposition' as field, 'registrar-only' as code,
                        'The unit is not in use (' || d.disposition || '); only a registrar puts it in use again'
                            as reason
                    where %2$s
                    union all
                    select 'serial', 'held-elsewhere',
                        'The device is registered, but with no consignee of yours; only a registrar gives it to one'
                    where not %2$s
                ) w
            where s.chunk = :chunk and not (%3$s)
            """
                .formatted(table, OWN, permitted);
    }

    private String assignments() {
        return values.entrySet().stream()
                .map(set -> set.getKey() + " = " + set.getValue())
                .collect(joining(", "));
    }

    private String changes() {
        var known = values.keySet().stream().map(column -> "d." + column).collect(joining(", "));
        var distinct = "(" + known + ") is distinct from (" + String.join(", ", values.values()) + ")";
        return ofPartner ? permitted + " and " + distinct : distinct;
    }
}
