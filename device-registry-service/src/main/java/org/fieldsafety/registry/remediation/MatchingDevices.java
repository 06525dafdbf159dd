package org.fieldsafety.registry.remediation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** Finds the devices that published notices cover and makes them affected: the devices x the notices' products. */
@ApplicationScoped
public class MatchingDevices {
    /** Where an import leaves the devices it created or moved; see {@link #prepareChangedDevices()}. */
    private static final String CHANGED_DEVICES = "changed_device";

    /** Two branches, so that a short list is looked up by its serial numbers and not by reading every device. */
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
            on conflict do nothing
            returning a
            """;

    private final Session database;
    private final ChangingDevices changing;

    MatchingDevices(Session database, ChangingDevices changing) {
        this.database = database;
        this.changing = changing;
    }

    /**
     * Matches one notice with the whole register. The caller holds the {@link MatchingLock} exclusively.
     *
     * @return how many devices became affected
     */
    @Transactional(TxType.MANDATORY)
    public int ofNotice(UUID notice) {
        return changing.run("Matched", MATCH.formatted("device", "n.id = :notice"), Map.of("notice", notice));
    }

    /** Makes the table into which an import writes the devices it changed. It lives until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public void prepareChangedDevices() {
        database.createNativeMutationQuery(
                        """
                        create temporary table changed_device (
                            udi_di text collate "C", serial text collate "C", catalogue_number text, consignee_id uuid
                        ) on commit drop
                        """)
                .executeUpdate();
    }

    /**
     * Matches the changed devices with every published notice. The caller holds the {@link MatchingLock}, shared.
     *
     * @return how many devices became affected
     */
    @Transactional(TxType.MANDATORY)
    public int ofChangedDevices() {
        return changing.run("Matched", MATCH.formatted(CHANGED_DEVICES, "true"), Map.of());
    }
}
