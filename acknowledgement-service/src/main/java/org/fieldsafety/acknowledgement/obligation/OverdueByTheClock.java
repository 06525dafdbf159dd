package org.fieldsafety.acknowledgement.obligation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.fieldsafety.platform.work.StepByStep;

/**
 * Makes obligations overdue when their day has ended, without anybody asking. Each step is a transaction that takes some
 * and tells of them, so a crash loses nothing; replicas pass over what another one holds, so none is told twice.
 */
@ApplicationScoped
class OverdueByTheClock {
    /** Midnight is noticed within it; a look costs one probe of an index. */
    private static final Duration REST = Duration.ofSeconds(10);

    private static final int STEP = 500;

    private final ChangingObligations obligations;
    private final StepByStep steps = new StepByStep("overdue-by-the-clock", this::next, REST);

    OverdueByTheClock(ChangingObligations obligations) {
        this.obligations = obligations;
    }

    void start(@Observes StartupEvent event) {
        steps.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        steps.stop();
    }

    void wake() {
        steps.wake();
    }

    private boolean next() {
        return QuarkusTransaction.requiringNew().call(() -> obligations.dayEnded(STEP)) == STEP;
    }
}
