package org.fieldsafety.registry.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fieldsafety.registry.device.DeviceKey;
import org.fieldsafety.registry.device.DeviceNotFound;
import org.fieldsafety.registry.remediation.JsonColumns;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The timeline of one device, put together from what is kept anyway: its row, its changes, the notices about it and the
 * reports. A holder sees what happened since it became the holder, without the names of people and of who had it before.
 */
@ApplicationScoped
class DeviceHistory {
    /** Names of columns become those of fields. */
    private static final String FIELDS =
            """
            (select coalesce(jsonb_object_agg(
                left(key, 1) || substr(replace(initcap(replace(key, '_', ' ')), ' ', ''), 2), value), '{}')
            from jsonb_each(%s))
            """;

    private static final String ENTRIES =
            """
            with unit as (
                select d.*,
                    coalesce((select max(c.at) from device_change c
                        where (c.udi_di, c.serial) = (d.udi_di, d.serial) and jsonb_exists(c.after, 'consignee_id')),
                        '-infinity') as held_since
                from device d
                where (d.udi_di, d.serial) = (:udiDi, :serial)
                    and (not :limited or d.consignee_id = any (array(select spoken_for(cast(:seen as uuid[])))))
            ), entry as (
                select d.registered_at as at, '1' as nth, cast(jsonb_build_object('kind', 'Registered',
                    'by', d.registered_by, 'importId', d.import_id) as jsonb) as told
                from unit d
                union all
                select c.at, '2' || lpad(cast(c.id as text), 19, '0'), jsonb_build_object('kind', c.kind,
                    'by', c.by, 'importId', c.import_id, 'change', jsonb_build_object(
                        'reason', case when not :limited or not jsonb_exists(c.after, 'consignee_id') then c.reason end,
                        'happenedOn', c.happened_on,
                        'before', case when :limited and jsonb_exists(c.after, 'consignee_id') then '{}' else %s end,
                        'after', %s))
                from unit d join device_change c on (c.udi_di, c.serial) = (d.udi_di, d.serial)
                union all
                select t.at, '3' || a.notice_id, jsonb_build_object('kind', t.kind,
                    'noticeId', n.id, 'reference', n.reference, 'revision', s.revision,
                    'cause', case when t.kind = 'Released'
                        then case s.status when 'Withdrawn' then 'Withdrawn' when 'Published' then 'OutOfScope' end end)
                from unit d join affected_device a on (a.udi_di, a.serial) = (d.udi_di, d.serial)
                    join notice n on n.id = a.notice_id
                    cross join lateral (
                        select 'Matched', a.matched_at
                        union all
                        select 'Released', a.released_at where a.released_at is not null
                        union all
                        select o.kind, o.at
                        from past_release r
                            cross join lateral (values ('Released', r.released_at), ('Matched', r.matched_at)) o (kind, at)
                        where (r.udi_di, r.serial, r.notice_id) = (a.udi_di, a.serial, a.notice_id)
                    ) t (kind, at)
                    left join lateral (
                        select * from notice_state i where i.notice_id = n.id and i.since <= t.at
                        order by i.version desc limit 1
                    ) s on true
                union all
                select r.reported_at, '5' || r.notice_id || r.report_id, jsonb_build_object('kind', 'Reported',
                    'by', min(r.reported_by), 'noticeId', n.id, 'reference', n.reference,
                    'report', jsonb_build_object('id', r.report_id, 'source', r.source,
                        'consigneeId', r.consignee_id, 'evidence', min(r.evidence),
                        'softwareVersion', min(r.software_version),
                        'slots', jsonb_agg(jsonb_build_object('action', r.action, 'mode', r.mode, 'answer', r.answer,
                            'reason', r.reason, 'performedOn', r.performed_on) order by r.action, r.mode)))
                from unit d join affected_device a on (a.udi_di, a.serial) = (d.udi_di, d.serial)
                    join notice n on n.id = a.notice_id
                    join slot_report r on (r.notice_id, r.udi_di, r.serial) = (a.notice_id, a.udi_di, a.serial)
                where not :limited or r.consignee_id is null or speaks_for(r.consignee_id, d.consignee_id)
                group by n.id, r.notice_id, r.report_id, r.source, r.consignee_id, r.reported_at
            )
            select lpad(cast(cast(extract(epoch from e.at) * 1000000 as bigint) as text), 19, '0') || e.nth as place,
                cast(case when :limited then e.told - 'by' - 'importId' else e.told end
                    || jsonb_build_object('at', e.at) as text) as entry
            from entry e cross join unit d
            where not :limited or e.at >= d.held_since
            """;

    private static final String PAGE = "select place, entry from (%s) timeline where place > :after order by place"
            .formatted(ENTRIES.formatted(FIELDS.formatted("c.before"), FIELDS.formatted("c.after")));

    private static final String EXISTS =
            """
            select exists (select from device d where (d.udi_di, d.serial) = (:udiDi, :serial)
                and (not :limited or d.consignee_id = any (array(select spoken_for(cast(:seen as uuid[]))))))
            """;

    private final Session database;
    private final JsonColumns json;

    DeviceHistory(Session database, JsonColumns json) {
        this.database = database;
        this.json = json;
    }

    /** An entry and its place in the timeline. */
    record Placed(String place, HistoryEntry entry) {}

    /**
     * The oldest first.
     *
     * @param seen consignees whose devices may be seen; null for all
     */
    List<Placed> page(DeviceKey key, @Nullable Set<UUID> seen, @Nullable String after, int limit) {
        var page = database.createNativeQuery(PAGE, Tuple.class)
                .setParameter("udiDi", key.udiDi().value())
                .setParameter("serial", key.serial().value())
                .setParameter("limited", seen != null)
                .setParameter("seen", seen == null ? new UUID[0] : seen.toArray(UUID[]::new))
                .setParameter("after", after == null ? "" : after)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new Placed(
                        row.get("place", String.class), json.read(row.get("entry", String.class), HistoryEntry.class)))
                .toList();
        if (page.isEmpty() && !exists(key, seen)) {
            throw new DeviceNotFound(key);
        }
        return page;
    }

    private boolean exists(DeviceKey key, @Nullable Set<UUID> seen) {
        return database.createNativeQuery(EXISTS, Tuple.class)
                .setParameter("udiDi", key.udiDi().value())
                .setParameter("serial", key.serial().value())
                .setParameter("limited", seen != null)
                .setParameter("seen", seen == null ? new UUID[0] : seen.toArray(UUID[]::new))
                .getSingleResult()
                .get(0, Boolean.class);
    }
}
