package org.fieldsafety.acknowledgement.outreach;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.platform.work.StepByStep;

/** Goes over all who may have to be written to, again and again, in steps that each commit. Replicas do it beside each other. */
@ApplicationScoped
class OutreachWorker {
    private static final int STEP = 200;

    private final List<StepByStep> workers;

    OutreachWorker(OwingObligations owing, Notifying notifying, Reminding reminding, OutreachConfig config) {
        workers = List.of(
                new StepByStep("notifying", new Round(owing::notNotified, notifying::write)::step, config.rest()),
                new StepByStep("reminding", new Round(owing::overdue, reminding::write)::step, config.rest()));
    }

    void start(@Observes StartupEvent event) {
        workers.forEach(StepByStep::start);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        for (var worker : workers) {
            worker.stop();
        }
    }

    /** One after the other from the first to the last; then from the first again. */
    private static final class Round {
        private final BiFunction<ObligationId, Integer, List<Owing>> find;
        private final Consumer<List<Owing>> write;
        private ObligationId after = OwingObligations.START;

        Round(BiFunction<ObligationId, Integer, List<Owing>> find, Consumer<List<Owing>> write) {
            this.find = find;
            this.write = write;
        }

        /** False at the end of a round. */
        boolean step() {
            var found = QuarkusTransaction.requiringNew().call(() -> {
                var owing = find.apply(after, STEP);
                write.accept(owing);
                return owing;
            });
            boolean more = found.size() == STEP;
            after = more ? found.get(STEP - 1).id() : OwingObligations.START;
            return more;
        }
    }
}
