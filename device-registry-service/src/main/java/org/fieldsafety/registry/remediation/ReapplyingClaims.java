package org.fieldsafety.registry.remediation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Applies answers that arrived before the register knew that the device is affected, or is with who answered: their
 * claims are open until then, and resolved by it. The caller holds the matching lock, so that no claim is just being
 * made of what it has matched; a claim that somebody is just resolving is left to them: whoever fails at it asks for it
 * to be applied again.
 */
@ApplicationScoped
public class ReapplyingClaims {
    private static final String RESOLVE =
            """
            with held as materialized (
                select c.id
                from unmatched_claim c
                    join affected_device a on (a.notice_id, a.udi_di, a.serial) = (c.notice_id, c.udi_di, c.serial)
                where c.resolution is null and not a.released and speaks_for(c.consignee_id, a.consignee_id) and %s
                for update of c skip locked
            ), applied as (
                update unmatched_claim c
                set resolution = 'Applied', resolved_at = :at, resolved_by = 'system'
                from held
                where c.id = held.id
                returning c.acknowledgement_id, c.notice_id, c.udi_di, c.serial
            ), counting as (
                update slot_report r
                set counts = true
                from applied c
                where (r.report_id, r.notice_id, r.udi_di, r.serial)
                    = (c.acknowledgement_id, c.notice_id, c.udi_di, c.serial)
            )
            select notice_id, udi_di, serial from applied
            """;

    private static final String OF_NOTICE = RESOLVE.formatted(
            "c.notice_id = :notice and c.udi_di = :udiDi and c.serial > :after and c.serial <= :upTo");
    private static final String OF_CHANGED_DEVICES =
            RESOLVE.formatted("(c.udi_di, c.serial) in (select udi_di, serial from changed_device)");
    private static final String OF_CONSIGNEES = RESOLVE.formatted("c.consignee_id = any (:consignees)");
    private static final String ONE = RESOLVE.formatted("c.id = :claim");
    private static final String ANY_OPEN = "select exists (select from unmatched_claim where resolution is null)";

    private final Session database;
    private final AffectedDevices devices;
    private final Clock clock;

    ReapplyingClaims(Session database, AffectedDevices devices, Clock clock) {
        this.database = database;
        this.devices = devices;
        this.clock = clock;
    }

    /** Those about a notice and the devices of one product from one serial number, not included, up to another. */
    @Transactional(TxType.MANDATORY)
    public void ofNotice(UUID notice, String udiDi, String afterSerial, String toSerial) {
        apply(OF_NOTICE, Map.of("notice", notice, "udiDi", udiDi, "after", afterSerial, "upTo", toSerial));
    }

    /** Those about devices that were registered, moved or changed in this transaction, as {@code changed_device} has them. */
    @Transactional(TxType.MANDATORY)
    public void ofChangedDevices() {
        // A million changed devices are not read for the sake of no claim.
        if (database.createNativeQuery(ANY_OPEN, Tuple.class).getSingleResult().get(0, Boolean.class)) {
            apply(OF_CHANGED_DEVICES, Map.of());
        }
    }

    /** Those of consignees that were merged in this transaction: what they answered for may be with the survivor already. */
    @Transactional(TxType.MANDATORY)
    public void ofConsignees(Collection<UUID> merged) {
        apply(OF_CONSIGNEES, Map.of("consignees", merged.toArray(UUID[]::new)));
    }

    /** A claim that was just being resolved while its device came, and then was not. The lock is held exclusively. */
    @Transactional(TxType.MANDATORY)
    public void one(UUID claim) {
        apply(ONE, Map.of("claim", claim));
    }

    private void apply(String resolve, Map<String, ?> which) {
        var query = database.createNativeQuery(resolve, Tuple.class).setParameter("at", clock.instant());
        which.forEach(query::setParameter);
        var answered = new HashSet<AffectedDeviceKey>();
        for (var row : query.getResultList()) {
            answered.add(new AffectedDeviceKey(
                    row.get("notice_id", UUID.class),
                    row.get("udi_di", String.class),
                    row.get("serial", String.class)));
        }
        if (!answered.isEmpty()) {
            devices.lock(answered);
            devices.answer(answered);
        }
    }
}
