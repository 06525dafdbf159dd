package org.fieldsafety.registry.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.hibernate.Session;

/**
 * Makes it impossible to miss a device when a notice is published while an import commits: neither transaction would see
 * the other's rows. Who adds or moves devices holds the lock shared from before the rows are written, who matches a
 * notice holds it exclusively from before the devices are read, and both keep it until their commit. So one of the two
 * always comes second and sees what the first has done. Imports do not keep each other waiting.
 */
@ApplicationScoped
public class MatchingLock {
    private final Session database;

    MatchingLock(Session database) {
        this.database = database;
    }

    @Transactional(TxType.MANDATORY)
    public void shared() {
        take("pg_advisory_xact_lock_shared");
    }

    @Transactional(TxType.MANDATORY)
    public void exclusive() {
        take("pg_advisory_xact_lock");
    }

    /**
     * For who has locked affected devices already: somebody who holds the lock may wait for these. Gives up after half a
     * second with SQLSTATE 55P03, before PostgreSQL sees a deadlock and picks its victim; the caller tries all of it again.
     */
    @Transactional(TxType.MANDATORY)
    public void exclusiveAfterDevices() {
        database.createNativeMutationQuery("set local lock_timeout = '500ms'").executeUpdate();
        exclusive();
        database.createNativeMutationQuery("set local lock_timeout = 0").executeUpdate();
    }

    private void take(String function) {
        database.createNativeQuery("select 1 from " + function + "(hashtext('matching'))", Tuple.class)
                .getSingleResult();
    }
}
