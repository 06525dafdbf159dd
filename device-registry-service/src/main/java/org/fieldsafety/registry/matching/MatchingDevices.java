package org.fieldsafety.registry.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import org.fieldsafety.registry.remediation.ChangingDevices;
import org.fieldsafety.registry.remediation.ReapplyingClaims;

/**
 * Finds the devices that published notices cover and makes them affected: the devices x the notices' products. Answers that
 * came before that are applied at once.
 */
@ApplicationScoped
class MatchingDevices {
    /** A branch for each scope, so that a short list is looked up by its serial numbers, not by reading every device. */
    private static final String MATCH =
            """
            insert into affected_device as a (notice_id, udi_di, serial, version, consignee_id, country,
                catalogue_number, disposition, status, slots, matched_at)
            select n.id, d.udi_di, d.serial, 1, d.consignee_id, c.country, d.catalogue_number, d.disposition,
                %4$s, p.slots, cast(:at as timestamptz)
            from notice n
                join notice_product p on p.notice_id = n.id and p.scope = 'All'
                join %1$s d on d.udi_di = p.udi_di
                left join consignee c on c.id = d.consignee_id
            where %2$s
            union all
            select n.id, d.udi_di, d.serial, 1, d.consignee_id, c.country, d.catalogue_number, d.disposition,
                %4$s, p.slots, cast(:at as timestamptz)
            from notice n
                join notice_product p on p.notice_id = n.id and p.scope = 'Listed'
                join listed_serial l on (l.notice_id, l.udi_di) = (p.notice_id, p.udi_di)
                join %1$s d on (d.udi_di, d.serial) = (l.udi_di, l.serial)
                left join consignee c on c.id = d.consignee_id
            where %2$s
            union all
            select n.id, d.udi_di, d.serial, 1, d.consignee_id, c.country, d.catalogue_number, d.disposition,
                %4$s, p.slots, cast(:at as timestamptz)
            from notice n
                join notice_product p on p.notice_id = n.id and p.scope = 'Limited'
                join %1$s d on d.udi_di = p.udi_di
                left join consignee c on c.id = d.consignee_id
            where %2$s and %3$s
            on conflict do nothing
            returning a
            """;

    /** Derived only where it may differ from that of a unit in use, so that a million units cost no million derivations. */
    private static final String STATUS =
            "case when d.disposition = 'InUse' then p.status else remediation_status(p.slots, d.disposition) end";

    /** A notice that was closed before all its devices were matched keeps the others too; it takes up no later ones. */
    private static final String NOT_WITHDRAWN = "n.id = :notice and n.status in ('Published', 'Closed') and ";

    private final ChangingDevices changing;
    private final ReapplyingClaims claims;

    MatchingDevices(ChangingDevices changing, ReapplyingClaims claims) {
        this.changing = changing;
        this.claims = claims;
    }

    /** Matches one notice with some devices of the register, and applies what was answered for them before. */
    @Transactional(TxType.MANDATORY)
    void of(KeyRange keys) {
        changing.run(
                "Matched",
                MATCH.formatted("device", NOT_WITHDRAWN + KeyRange.of("d"), Scope.LIMITED, STATUS),
                keys.parameters());
        claims.ofNotice(keys.notice(), keys.udiDi(), keys.after(), keys.upTo());
    }

    /** Matches the devices an import has changed with every published notice. */
    @Transactional(TxType.MANDATORY)
    void ofChangedDevices() {
        changing.run(
                "Matched",
                MATCH.formatted(ChangedDevices.TABLE, "n.status = 'Published'", Scope.LIMITED, STATUS),
                Map.of());
        claims.ofChangedDevices();
    }
}
