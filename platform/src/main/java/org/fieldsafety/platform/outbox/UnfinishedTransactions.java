package org.fieldsafety.platform.outbox;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Destroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.TransactionScoped;

/**
 * Lets a stopping service finish the transactions it has begun. The database access is taken apart right after this: a
 * transaction that still ran would then commit what was written by SQL (the event, say) without what Hibernate had not
 * flushed yet (the change the event tells of). There is no time limit, because being killed instead is harmless: that
 * rolls back.
 */
@ApplicationScoped
class UnfinishedTransactions {
    private int running;
    private boolean stopped;

    synchronized void begun(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        if (stopped) {
            throw new IllegalStateException("The service is stopping, so it begins no transaction");
        }
        running++;
    }

    synchronized void ended(@Observes @Destroyed(TransactionScoped.class) Object transaction) {
        running--;
        notifyAll();
    }

    /** Comes after the relay and the consumers were told to stop. */
    synchronized void awaitEnd(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) ShutdownEvent event)
            throws InterruptedException {
        while (running > 0) {
            wait();
        }
        stopped = true;
    }
}
