package org.fieldsafety.registry.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import java.util.UUID;
import org.fieldsafety.registry.remediation.ChangingDevices;

/**
 * Lets affected devices follow the register when it says something new of who holds them, where, under which catalogue
 * number, or whether they are still in use. Before, somebody has locked the rows in key order: so this and the applying
 * of answers never deadlock.
 */
@ApplicationScoped
public class MovingDevices {
    private static final String FOLLOW_CHANGED_DEVICES =
            """
            update affected_device a
            set consignee_id = d.consignee_id, country = c.country, catalogue_number = d.catalogue_number,
                disposition = d.disposition, status = remediation_status(a.slots, d.disposition),
                version = a.version + 1
            from changed_device d left join consignee c on c.id = d.consignee_id
            where (a.udi_di, a.serial) = (d.udi_di, d.serial) and %s
            returning a
            """;

    private static final String DISPOSED = "a.disposition <> d.disposition";
    private static final String MOVED =
            """
            (a.consignee_id, a.country, a.catalogue_number)
                is distinct from (d.consignee_id, c.country, d.catalogue_number)
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

    /** The devices of which the register says something new; the caller has locked all that is affected of them. */
    @Transactional(TxType.MANDATORY)
    void ofChangedDevices() {
        changing.run("Disposed", FOLLOW_CHANGED_DEVICES.formatted(DISPOSED), Map.of());
        changing.run("Moved", FOLLOW_CHANGED_DEVICES.formatted(MOVED), Map.of());
    }

    /** After a consignee has changed its country. The caller holds the {@link MatchingLock} exclusively. */
    @Transactional(TxType.MANDATORY)
    public int toCountry(UUID consignee, String country) {
        return changing.run("Moved", TO_COUNTRY, Map.of("consignee", consignee, "country", country));
    }
}
