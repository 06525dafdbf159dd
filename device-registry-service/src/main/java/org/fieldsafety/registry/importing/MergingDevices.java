package org.fieldsafety.registry.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongFunction;
import org.fieldsafety.registry.matching.ChangedDevices;
import org.fieldsafety.registry.matching.MatchingLock;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Brings staged rows into the register, set-based. */
@ApplicationScoped
class MergingDevices {
    /** In key order, so that imports at the same time never deadlock and the index is filled from left to right. */
    private static final String MERGE =
            """
            with staged as materialized (
                select distinct on (udi_di, serial) udi_di, serial, catalogue_number, lot, software_version, consignee_id
                from staged_device
                order by udi_di, serial, line
            ), merged as (
                insert into device as d (udi_di, serial, catalogue_number, lot, software_version, consignee_id)
                select * from staged order by udi_di, serial
                on conflict (udi_di, serial) do update
                    set catalogue_number = excluded.catalogue_number, lot = excluded.lot,
                        software_version = excluded.software_version, consignee_id = excluded.consignee_id
                    where (d.catalogue_number, d.lot, d.software_version, d.consignee_id) is distinct from
                        (excluded.catalogue_number, excluded.lot, excluded.software_version, excluded.consignee_id)
                returning d.*, old.udi_di is null as created
            ), noted as (
                insert into changed_device (udi_di, serial, catalogue_number, lot, software_version, consignee_id)
                select udi_di, serial, catalogue_number, lot, software_version, consignee_id from merged
                where udi_di in (select udi_di from notice_product)
                returning 1
            )
            select (select count(*) from staged_device) as rows,
                (select count(*) from staged) as devices,
                (select count(*) from merged where created) as created,
                (select count(*) from merged where not created) as updated,
                (select count(*) from noted) as noted
            """;

    private static final String HELD_ELSEWHERE =
            """
            with refused as (
                delete from staged_device s using device d
                where (d.udi_di, d.serial) = (s.udi_di, s.serial) and d.consignee_id <> all (:own)
                returning s.line
            )
            select line, count(*) over () as total from refused order by line
            """;

    private static final String REPEATED =
            """
            with ranked as (
                select line, row_number() over (partition by udi_di, serial order by line) as nth from staged_device
            )
            select line, count(*) over () as total from ranked where nth > 1 order by line
            """;

    private final Session database;
    private final MatchingLock lock;
    private final ChangedDevices changed;

    MergingDevices(Session database, MatchingLock lock, ChangedDevices changed) {
        this.database = database;
        this.lock = lock;
        this.changed = changed;
    }

    /**
     * Takes away a partner's rows for devices that somebody else holds: only a registrar moves those. No other import
     * may be under way, or a device it is just registering would not be seen here and be taken over in the merge.
     */
    void refuseHeldElsewhere(Set<UUID> own, RefusedRows refused, String field) {
        lock.exclusive();
        var query =
                database.createNativeQuery(HELD_ELSEWHERE, Tuple.class).setParameter("own", own.toArray(UUID[]::new));
        var reason = "The device is registered with a consignee that is not yours";
        add(query, line -> new RefusedRow(line, field, "held-elsewhere", reason), refused);
    }

    /** Notes the rows that {@link #merge()} passed over because an earlier row is about the same device. */
    void noteRepeated(RefusedRows refused, String field) {
        var query = database.createNativeQuery(REPEATED, Tuple.class);
        var reason = "An earlier row is about the same device";
        add(query, line -> new RefusedRow(line, field, "repeated-device", reason), refused);
    }

    private static void add(NativeQuery<Tuple> query, LongFunction<RefusedRow> row, RefusedRows refused) {
        var first = query.setMaxResults(RefusedRows.KEPT).getResultList();
        first.forEach(found -> refused.add(row.apply(found.get("line", Long.class))));
        if (!first.isEmpty()) {
            refused.addUnseen(first.get(0).get("total", Long.class) - first.size());
        }
    }

    /** Creates and changes devices, and lets affected devices and published notices follow at once. */
    Merged merge() {
        changed.prepare();
        lock.shared();
        var counts = database.createNativeQuery(MERGE, Tuple.class).getSingleResult();
        if (counts.get("noted", Long.class) > 0) {
            changed.follow();
        }
        return new Merged(
                counts.get("rows", Long.class),
                counts.get("devices", Long.class),
                counts.get("created", Long.class),
                counts.get("updated", Long.class));
    }

    /**
     * @param rows staged ones
     * @param devices different ones among them
     */
    record Merged(long rows, long devices, long created, long updated) {
        long repeated() {
            return rows - devices;
        }

        long unchanged() {
            return devices - created - updated;
        }
    }
}
