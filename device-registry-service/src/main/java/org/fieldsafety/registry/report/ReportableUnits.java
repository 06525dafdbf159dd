package org.fieldsafety.registry.report;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fieldsafety.registry.remediation.AffectedDeviceKey;
import org.fieldsafety.registry.remediation.JsonColumns;
import org.fieldsafety.registry.remediation.Slot;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** What reports are judged by, read for all units of a request at once. */
@ApplicationScoped
class ReportableUnits {
    private static final String KEYS =
            "jsonb_to_recordset(cast(:devices as jsonb)) as k(\"noticeId\" uuid, \"udiDi\" text, serial text)";

    private static final String LOCK =
            """
            select a.notice_id, a.udi_di, a.serial, a.version, a.consignee_id, a.released, d.manufactured_on,
                cast(a.slots as text) as slots
            from %s
                join affected_device a on (a.notice_id, a.udi_di, a.serial) = (k."noticeId", k."udiDi", k.serial)
                join device d on (d.udi_di, d.serial) = (a.udi_di, a.serial)
            order by a.notice_id, a.udi_di, a.serial
            for update of a
            """
                    .formatted(KEYS);

    private static final String VERSIONS =
            """
            select a.notice_id, a.udi_di, a.serial, a.version
            from %s
                join affected_device a on (a.notice_id, a.udi_di, a.serial) = (k."noticeId", k."udiDi", k.serial)
            """
                    .formatted(KEYS);

    private static final String HOLDERS =
            """
            select k."noticeId" as notice_id, d.udi_di, d.serial, d.consignee_id
            from %s join device d on (d.udi_di, d.serial) = (k."udiDi", k.serial)
            """
                    .formatted(KEYS);

    private final Session database;
    private final JsonColumns json;

    ReportableUnits(Session database, JsonColumns json) {
        this.database = database;
        this.json = json;
    }

    /** Of a notice that was published. */
    Optional<String> statusOf(UUID notice) {
        return database.createNativeQuery("select status from notice where id = :id", Tuple.class)
                .setParameter("id", notice)
                .uniqueResultOptional()
                .map(row -> row.get(0, String.class));
    }

    /** Decline reasons by action; null where the notice was learnt without them. */
    Map<String, @Nullable List<String>> declineReasons(UUID notice) {
        var reasons = new HashMap<String, @Nullable List<String>>();
        database.createNativeQuery("select code, decline_reasons from notice_action where notice_id = :id", Tuple.class)
                .setParameter("id", notice)
                .getResultList()
                .forEach(row -> {
                    var known = row.get("decline_reasons", String[].class);
                    reasons.put(row.get("code", String.class), known == null ? null : Arrays.asList(known));
                });
        return reasons;
    }

    /** Those that the notice affects or affected, locked in key order until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    Map<AffectedDeviceKey, ReportableUnit> lock(Collection<AffectedDeviceKey> devices) {
        return query(LOCK, devices).getResultStream().collect(toMap(ReportableUnits::key, this::unit));
    }

    Map<AffectedDeviceKey, Long> versions(Collection<AffectedDeviceKey> devices) {
        return query(VERSIONS, devices)
                .getResultStream()
                .collect(toMap(ReportableUnits::key, row -> row.get("version", Long.class)));
    }

    /** Who holds the devices that the register knows, affected or not. */
    Map<AffectedDeviceKey, Optional<UUID>> holders(Collection<AffectedDeviceKey> devices) {
        return query(HOLDERS, devices)
                .getResultStream()
                .collect(toMap(ReportableUnits::key, row -> Optional.ofNullable(row.get("consignee_id", UUID.class))));
    }

    private NativeQuery<Tuple> query(String statement, Collection<AffectedDeviceKey> devices) {
        return database.createNativeQuery(statement, Tuple.class)
                .setParameter("devices", json.write(List.copyOf(devices)));
    }

    private static AffectedDeviceKey key(Tuple row) {
        return new AffectedDeviceKey(
                row.get("notice_id", UUID.class), row.get("udi_di", String.class), row.get("serial", String.class));
    }

    private ReportableUnit unit(Tuple row) {
        return new ReportableUnit(
                row.get("version", Long.class),
                row.get("consignee_id", UUID.class),
                row.get("released", Boolean.class),
                row.get("manufactured_on", LocalDate.class),
                json.readList(row.get("slots", String.class), Slot.class));
    }
}
