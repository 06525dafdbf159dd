package org.fieldsafety.registry.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import java.util.UUID;
import org.fieldsafety.registry.remediation.ChangingDevices;

/**
 * Lets affected devices follow the register when it says something new of who holds them, where, or under which
 * catalogue number. Rows are locked in key order first, so that this and the applying of answers never deadlock.
 */
@ApplicationScoped
public class MovingDevices {
    private static final String FOLLOW_CHANGED_DEVICES =
            """
            with stale as (
                select a.notice_id, a.udi_di, a.serial, d.consignee_id, c.country, d.catalogue_number
                from changed_device d
                    join consignee c on c.id = d.consignee_id
                    join affected_device a on (a.udi_di, a.serial) = (d.udi_di, d.serial)
                where (a.consignee_id, a.country, a.catalogue_number)
                    is distinct from (d.consignee_id, c.country, d.catalogue_number)
                order by a.notice_id, a.udi_di, a.serial
                for update of a
            )
            update affected_device a
            set consignee_id = s.consignee_id, country = s.country, catalogue_number = s.catalogue_number,
                version = a.version + 1
            from stale s
            where (a.notice_id, a.udi_di, a.serial) = (s.notice_id, s.udi_di, s.serial)
            returning a
            """;

    private static final String TO_COUNTRY =
            """
            with stale as (
                select notice_id, udi_di, serial
                from affected_device
                where consignee_id = :consignee and country is distinct from :country
                order by notice_id, udi_di, serial
                for update
            )
            update affected_device a
            set country = :country, version = a.version + 1
            from stale s
            where (a.notice_id, a.udi_di, a.serial) = (s.notice_id, s.udi_di, s.serial)
            returning a
            """;

    private final ChangingDevices changing;

    MovingDevices(ChangingDevices changing) {
        this.changing = changing;
    }

    /** After an import: the devices it has changed. */
    @Transactional(TxType.MANDATORY)
    void ofChangedDevices() {
        changing.run("Moved", FOLLOW_CHANGED_DEVICES, Map.of());
    }

    /** After a consignee has changed its country. The caller holds the {@link MatchingLock} exclusively. */
    @Transactional(TxType.MANDATORY)
    public int toCountry(UUID consignee, String country) {
        return changing.run("Moved", TO_COUNTRY, Map.of("consignee", consignee, "country", country));
    }
}
