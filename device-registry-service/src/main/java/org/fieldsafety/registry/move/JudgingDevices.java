package org.fieldsafety.registry.move;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.fieldsafety.platform.problem.InvalidValue;
import org.fieldsafety.registry.matching.MatchingLock;
import org.fieldsafety.registry.remediation.Disposition;
import org.fieldsafety.registry.remediation.JsonColumns;
import org.fieldsafety.registry.udi.SerialNumber;
import org.fieldsafety.registry.udi.UdiDi;
import org.hibernate.Session;

/** Judges each device of a request alone, after having locked all that exist: nobody else changes them meanwhile. */
@ApplicationScoped
class JudgingDevices {
    /** In key order, as imports do, so that the two never deadlock. */
    private static final String LOCK =
            """
            select d.udi_di, d.serial, d.consignee_id, d.site, d.disposition, d.disposition_on, d.manufactured_on,
                d.shipped_on
            from device d
            where (d.udi_di, d.serial) in (
                select "udiDi", serial from jsonb_to_recordset(cast(:named as jsonb)) as k ("udiDi" text, serial text))
            order by d.udi_di, d.serial
            for update of d
            """;

    private final Session database;
    private final JsonColumns json;
    private final MatchingLock lock;

    JudgingDevices(Session database, JsonColumns json, MatchingLock lock) {
        this.database = database;
        this.json = json;
        this.lock = lock;
    }

    /**
     * Keeps out whoever matches a notice or merges consignees until the transaction ends. To be called before anything
     * is read: whoever waits for it while holding a device would keep both waiting for ever.
     */
    @Transactional(TxType.MANDATORY)
    void begin() {
        lock.shared();
    }

    /** @param changes whether something changes of the device; throws {@link InvalidValue} to refuse it */
    @Transactional(TxType.MANDATORY)
    VerdictsView judge(List<NamedDevice> named, Predicate<KnownDevice> changes) {
        var known = lock(named);
        var seen = new HashSet<NamedDevice>();
        return VerdictsView.of(named.stream()
                .map(device -> {
                    try {
                        return Verdict.of(device, outcome(device, seen.add(device), known, changes));
                    } catch (InvalidValue e) {
                        return Verdict.refused(device, e.code(), String.valueOf(e.getMessage()));
                    }
                })
                .toList());
    }

    private static Verdict.Outcome outcome(
            NamedDevice device, boolean first, Map<NamedDevice, KnownDevice> known, Predicate<KnownDevice> changes) {
        new UdiDi(device.udiDi());
        new SerialNumber(device.serial());
        var found = known.get(device);
        if (found == null) {
            throw new InvalidValue("unknown-device", "There is no such device in the register");
        }
        if (!first) {
            throw new InvalidValue("repeated-device", "The request names it before");
        }
        return changes.test(found) ? Verdict.Outcome.Changed : Verdict.Outcome.Unchanged;
    }

    private Map<NamedDevice, KnownDevice> lock(List<NamedDevice> named) {
        return database.createNativeQuery(LOCK, Tuple.class)
                .setParameter("named", json.write(named))
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> new NamedDevice(row.get("udi_di", String.class), row.get("serial", String.class)),
                        JudgingDevices::known));
    }

    private static KnownDevice known(Tuple row) {
        return new KnownDevice(
                row.get("consignee_id", UUID.class),
                row.get("site", String.class),
                Disposition.valueOf(row.get("disposition", String.class)),
                row.get("disposition_on", LocalDate.class),
                row.get("manufactured_on", LocalDate.class),
                row.get("shipped_on", LocalDate.class));
    }
}
