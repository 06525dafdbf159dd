package org.fieldsafety.registry.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import org.hibernate.Session;

/**
 * Registers the serial numbers that a notice lists and nobody has told us of: units without a holder. They are affected,
 * and wait for somebody to find out where they are.
 */
@ApplicationScoped
class RegisteringListed {
    private static final String REGISTER =
            """
            with registered as (
                insert into device (udi_di, serial, registered_at, registered_by)
                select l.udi_di, l.serial, cast(:at as timestamptz), 'notice ' || n.reference
                from listed_serial l
                    join notice n on n.id = l.notice_id
                    join notice_product p on (p.notice_id, p.udi_di) = (l.notice_id, l.udi_di)
                where n.id = :notice and n.status in ('Published', 'Closed') and %s and %s
                order by l.serial
                on conflict do nothing
                returning *
            )
            insert into changed_device select * from registered
            """
                    .formatted(KeyRange.of("l"), Scope.UNKNOWN_LISTED);

    private final Session database;
    private final ChangedDevices changed;
    private final Clock clock;

    RegisteringListed(Session database, ChangedDevices changed, Clock clock) {
        this.database = database;
        this.changed = changed;
        this.clock = clock;
    }

    /** The caller holds the {@link MatchingLock} exclusively. */
    @Transactional(TxType.MANDATORY)
    void of(KeyRange keys) {
        changed.prepare();
        var query = database.createNativeMutationQuery(REGISTER).setParameter("at", clock.instant());
        keys.parameters().forEach(query::setParameter);
        if (query.executeUpdate() > 0) {
            changed.follow();
        }
    }
}
