package org.fieldsafety.platform.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Wakes whoever works off what a transaction leaves behind, as soon as it has committed, and not if it has not. */
@ApplicationScoped
public class AfterCommit {
    private final TransactionSynchronizationRegistry transaction;

    AfterCommit(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    /** @param wake run once a transaction, however often it is asked for under this key */
    @Transactional(TxType.MANDATORY)
    public void once(Class<?> key, Runnable wake) {
        if (transaction.getResource(key) == null) {
            transaction.putResource(key, Boolean.TRUE);
            transaction.registerInterposedSynchronization(new Waking(wake));
        }
    }

    private record Waking(Runnable wake) implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                wake.run();
            }
        }
    }
}
