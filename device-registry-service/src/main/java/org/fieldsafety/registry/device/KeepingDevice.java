package org.fieldsafety.registry.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fieldsafety.platform.problem.Violations;
import org.fieldsafety.registry.consignee.ConsigneeRepository;
import org.fieldsafety.registry.device.ChangingRegister.Why;
import org.fieldsafety.registry.matching.MatchingLock;
import org.fieldsafety.registry.remediation.JsonColumns;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Reading one device, and correcting what is known of it. */
@ApplicationScoped
class KeepingDevice {
    /** xmin is the transaction that wrote the row last: it differs exactly when the row was written again. */
    private static final String READ =
            """
            select cast(cast(d.xmin as text) as bigint) as version, cast(json_build_object(
                'udiDi', d.udi_di,
                'serial', d.serial,
                'catalogueNumber', d.catalogue_number,
                'lot', d.lot,
                'softwareVersion', d.software_version,
                'consigneeId', d.consignee_id,
                'site', d.site,
                'manufacturedOn', d.manufactured_on,
                'shippedOn', d.shipped_on,
                'connectivity', d.connectivity,
                'disposition', d.disposition,
                'dispositionOn', d.disposition_on,
                'registeredAt', d.registered_at,
                'registeredBy', d.registered_by) as text) as device
            from device d
            where (d.udi_di, d.serial) = (:udiDi, :serial)
                and (not :limited or d.consignee_id = any (array(select spoken_for(cast(:seen as uuid[])))))
            %s
            """;

    private static final String CORRECT =
            """
            update device d
            set catalogue_number = w."catalogueNumber", lot = w.lot, software_version = w."softwareVersion",
                site = w.site, manufactured_on = w."manufacturedOn", shipped_on = w."shippedOn",
                connectivity = w.connectivity
            from jsonb_to_record(cast(:written as jsonb)) as w ("catalogueNumber" text, lot text,
                "softwareVersion" text, site text, "manufacturedOn" date, "shippedOn" date, connectivity text)
            where (d.udi_di, d.serial) = (:udiDi, :serial)
                and (d.catalogue_number, d.lot, d.software_version, d.site, d.manufactured_on, d.shipped_on,
                        d.connectivity)
                    is distinct from (w."catalogueNumber", w.lot, w."softwareVersion", w.site, w."manufacturedOn",
                        w."shippedOn", w.connectivity)
            returning old as before, new as after
            """;

    private final Session database;
    private final JsonColumns json;
    private final ConsigneeRepository consignees;
    private final ChangingRegister register;
    private final MatchingLock lock;

    KeepingDevice(
            Session database,
            JsonColumns json,
            ConsigneeRepository consignees,
            ChangingRegister register,
            MatchingLock lock) {
        this.database = database;
        this.json = json;
        this.consignees = consignees;
        this.register = register;
        this.lock = lock;
    }

    /** The device and the version of its row. */
    record Versioned(long version, DeviceView device) {}

    /** @param seen consignees whose devices may be seen; null for all */
    Optional<Versioned> find(DeviceKey key, @Nullable Set<UUID> seen) {
        return read(key, seen, "");
    }

    /** The device, which nobody else changes until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    Versioned lock(DeviceKey key) {
        // First: whoever waits for it while holding a device would keep an import and a publication waiting for ever.
        lock.shared();
        return read(key, null, "for update").orElseThrow(() -> new DeviceNotFound(key));
    }

    @Transactional(TxType.MANDATORY)
    void correct(DeviceKey key, DeviceCorrectionRequest written, String by) {
        var parameters = new HashMap<String, Object>(parameters(key));
        parameters.put("written", json.write(written));
        register.run(new Why("Changed", by, written.reason(), null), CORRECT, parameters);
    }

    /** What a correction says must fit what is known of the device. */
    void check(DeviceView device, DeviceCorrectionRequest written, Violations violations) {
        if (device.catalogueNumber() != null && written.catalogueNumber() == null) {
            violations.add("catalogueNumber", "missing-value", "A registered device keeps a catalogue number");
        }
        var site = written.site();
        if (site == null) {
            return;
        }
        var holder = device.consigneeId();
        if (holder == null || !consignees.required(holder).siteCodes().contains(site)) {
            violations.add("site", "unknown-site", "Its holder has no site with this code");
        }
    }

    private Optional<Versioned> read(DeviceKey key, @Nullable Set<UUID> seen, String forUpdate) {
        var query = database.createNativeQuery(READ.formatted(forUpdate), Tuple.class)
                .setParameter("limited", seen != null)
                .setParameter("seen", seen == null ? new UUID[0] : seen.toArray(UUID[]::new));
        parameters(key).forEach(query::setParameter);
        return query.getResultStream()
                .findFirst()
                .map(row -> new Versioned(
                        row.get("version", Long.class), json.read(row.get("device", String.class), DeviceView.class)));
    }

    private static Map<String, String> parameters(DeviceKey key) {
        return Map.of("udiDi", key.udiDi().value(), "serial", key.serial().value());
    }
}
