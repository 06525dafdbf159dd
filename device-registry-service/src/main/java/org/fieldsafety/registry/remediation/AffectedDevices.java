package org.fieldsafety.registry.remediation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** Reading affected devices to answer them, and writing what was answered. */
@ApplicationScoped
public class AffectedDevices {
    private static final String LOCK =
            """
            select a.notice_id, a.udi_di, a.serial, a.consignee_id, cast(a.slots as text) as slots
            from jsonb_to_recordset(cast(:keys as jsonb)) as k("noticeId" uuid, "udiDi" text, serial text)
                join affected_device a on (a.notice_id, a.udi_di, a.serial) = (k."noticeId", k."udiDi", k.serial)
            order by a.notice_id, a.udi_di, a.serial
            for update of a
            """;

    private static final String ANSWER =
            """
            update affected_device a
            set slots = n.slots, status = n.status, version = a.version + 1
            from jsonb_to_recordset(cast(:answered as jsonb))
                as n("noticeId" uuid, "udiDi" text, serial text, status text, slots jsonb)
            where (a.notice_id, a.udi_di, a.serial) = (n."noticeId", n."udiDi", n.serial)
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

    /** Those that exist, locked in key order until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public List<AffectedDevice> lock(Collection<AffectedDevice.Key> keys) {
        return database
                .createNativeQuery(LOCK, Tuple.class)
                .setParameter("keys", json.write(keys))
                .getResultList()
                .stream()
                .map(row -> new AffectedDevice(
                        new AffectedDevice.Key(
                                row.get("notice_id", UUID.class),
                                row.get("udi_di", String.class),
                                row.get("serial", String.class)),
                        row.get("consignee_id", UUID.class),
                        json.readList(row.get("slots", String.class), Slot.class)))
                .toList();
    }

    /** Stores the slots of devices that were locked, their status with them, and tells of each. */
    @Transactional(TxType.MANDATORY)
    public void answer(Collection<AffectedDevice> devices) {
        if (!devices.isEmpty()) {
            var rows = devices.stream().map(Answered::of).toList();
            changing.run("Answered", ANSWER, Map.of("answered", json.write(rows)));
        }
    }

    private record Answered(UUID noticeId, String udiDi, String serial, RemediationStatus status, List<Slot> slots) {
        static Answered of(AffectedDevice device) {
            var key = device.key();
            return new Answered(
                    key.noticeId(), key.udiDi(), key.serial(), RemediationStatus.of(device.slots()), device.slots());
        }
    }
}
