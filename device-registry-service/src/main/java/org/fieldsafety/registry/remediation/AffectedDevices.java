package org.fieldsafety.registry.remediation;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Brings the slots of affected devices up to date with what was reported of them. Who does so locks them first. */
@ApplicationScoped
public class AffectedDevices {
    private static final String LOCK =
            """
            select a.notice_id, a.udi_di, a.serial, k."consigneeId" as consignee_id
            from jsonb_to_recordset(cast(:devices as jsonb))
                    as k("noticeId" uuid, "udiDi" text, serial text, "consigneeId" uuid)
                join affected_device a on (a.notice_id, a.udi_di, a.serial) = (k."noticeId", k."udiDi", k.serial)
            where %s
            order by a.notice_id, a.udi_di, a.serial
            for update of a
            """;

    private static final String ANY = LOCK.formatted("true");
    private static final String HELD = LOCK.formatted("speaks_for(k.\"consigneeId\", a.consignee_id)");
    private static final String AFFECTED =
            LOCK.formatted("speaks_for(k.\"consigneeId\", a.consignee_id) and not a.released");

    private static final String ANSWER =
            """
            with reported as materialized (
                select a.notice_id, a.udi_di, a.serial, a.slots as slots_before,
                    (select jsonb_agg(
                        slot_reported(t.slot, a.notice_id, a.udi_di, a.serial) order by t.nth)
                    from jsonb_array_elements(a.slots) with ordinality t (slot, nth)) as slots
                from jsonb_to_recordset(cast(:devices as jsonb)) as k("noticeId" uuid, "udiDi" text, serial text)
                    join affected_device a on (a.notice_id, a.udi_di, a.serial) = (k."noticeId", k."udiDi", k.serial)
            )
            update affected_device a
            set slots = r.slots, status = remediation_status(r.slots, a.disposition), version = a.version + 1
            from reported r
            where (a.notice_id, a.udi_di, a.serial) = (r.notice_id, r.udi_di, r.serial) and r.slots <> r.slots_before
            returning a
            """;

    private final Session database;
    private final ChangingDevices changing;
    private final JsonColumns json;

    AffectedDevices(Session database, ChangingDevices changing, JsonColumns json) {
        this.database = database;
        this.changing = changing;
        this.json = json;
    }

    /** Locks, in key order and until the transaction ends, those of the devices that are with the consignee named. */
    @Transactional(TxType.MANDATORY)
    public Set<HeldDevice> lockHeld(Collection<HeldDevice> devices) {
        return lock(HELD, devices);
    }

    /** As {@link #lockHeld}, without those that were released. */
    @Transactional(TxType.MANDATORY)
    public Set<HeldDevice> lockAffected(Collection<HeldDevice> devices) {
        return lock(AFFECTED, devices);
    }

    /** Locks the devices, in key order and until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public void lock(Collection<AffectedDeviceKey> devices) {
        query(ANY, devices).getResultList();
    }

    /** Lets the slots of devices that were locked follow the history of reports, the status follow them, and tells of it. */
    @Transactional(TxType.MANDATORY)
    public void answer(Collection<AffectedDeviceKey> devices) {
        if (!devices.isEmpty()) {
            changing.run("Answered", ANSWER, Map.of("devices", json.write(Set.copyOf(devices))));
        }
    }

    private Set<HeldDevice> lock(String statement, Collection<HeldDevice> devices) {
        return query(statement, devices).getResultList().stream()
                .map(row -> new HeldDevice(
                        row.get("notice_id", UUID.class),
                        row.get("udi_di", String.class),
                        row.get("serial", String.class),
                        row.get("consignee_id", UUID.class)))
                .collect(toSet());
    }

    private NativeQuery<Tuple> query(String statement, Collection<?> devices) {
        return database.createNativeQuery(statement, Tuple.class)
                .setParameter("devices", json.write(List.copyOf(devices)));
    }
}
