package org.fieldsafety.registry.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import java.util.UUID;
import org.fieldsafety.registry.remediation.ChangingDevices;

/** Finds the devices that published notices cover and makes them affected: the devices x the notices' products. */
@ApplicationScoped
class MatchingDevices {
    /** A branch for each scope, so that a short list is looked up by its serial numbers, not by reading every device. */
    private static final String MATCH =
            """
            insert into affected_device as a (notice_id, udi_di, serial, version, consignee_id, country,
                catalogue_number, status, slots, matched_at)
            select n.id, d.udi_di, d.serial, 1, d.consignee_id, c.country, d.catalogue_number, p.status, p.slots,
                cast(:at as timestamptz)
            from notice n
                join notice_product p on p.notice_id = n.id and p.scope = 'All'
                join %1$s d on d.udi_di = p.udi_di
                join consignee c on c.id = d.consignee_id
            where n.status = 'Published' and %2$s
            union all
            select n.id, d.udi_di, d.serial, 1, d.consignee_id, c.country, d.catalogue_number, p.status, p.slots,
                cast(:at as timestamptz)
            from notice n
                join notice_product p on p.notice_id = n.id and p.scope = 'Listed'
                join listed_serial l on (l.notice_id, l.udi_di) = (p.notice_id, p.udi_di)
                join %1$s d on (d.udi_di, d.serial) = (l.udi_di, l.serial)
                join consignee c on c.id = d.consignee_id
            where n.status = 'Published' and %2$s
            union all
            select n.id, d.udi_di, d.serial, 1, d.consignee_id, c.country, d.catalogue_number, p.status, p.slots,
                cast(:at as timestamptz)
            from notice n
                join notice_product p on p.notice_id = n.id and p.scope = 'Limited'
                join %1$s d on d.udi_di = p.udi_di
                join consignee c on c.id = d.consignee_id
            where n.status = 'Published' and %2$s and %3$s
            on conflict do nothing
            returning a
            """;

    private final ChangingDevices changing;

    MatchingDevices(ChangingDevices changing) {
        this.changing = changing;
    }

    /** Matches one notice with the whole register. */
    @Transactional(TxType.MANDATORY)
    void ofNotice(UUID notice) {
        changing.run("Matched", MATCH.formatted("device", "n.id = :notice", Scope.LIMITED), Map.of("notice", notice));
    }

    /** Matches the devices an import has changed with every published notice. */
    @Transactional(TxType.MANDATORY)
    void ofChangedDevices() {
        changing.run("Matched", MATCH.formatted(ChangedDevices.TABLE, "true", Scope.LIMITED), Map.of());
    }
}
