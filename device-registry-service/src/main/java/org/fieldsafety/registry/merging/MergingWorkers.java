package org.fieldsafety.registry.merging;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fieldsafety.platform.work.DatabaseAway;
import org.fieldsafety.platform.work.StepByStep;
import org.fieldsafety.registry.staging.ReceivingNow;
import org.jspecify.annotations.Nullable;

/**
 * Merges whatever waits, whoever received it and in whichever process: what a killed one has left is taken up by the
 * next that looks. Nothing is owned, so nothing has to be handed over.
 */
@ApplicationScoped
public class MergingWorkers {
    private static final Duration WATCH = Duration.ofSeconds(5);

    private final MergingDevices merging;
    private final Chunks chunks;
    private final ReceivingNow receiving;
    private final MergingConfig config;
    private final MergedSignal merged;
    private final List<StepByStep> mergers = new ArrayList<>();
    private final StepByStep watch = new StepByStep("import-watch", this::watch, WATCH);

    MergingWorkers(
            MergingDevices merging, Chunks chunks, ReceivingNow receiving, MergingConfig config, MergedSignal merged) {
        this.merging = merging;
        this.chunks = chunks;
        this.receiving = receiving;
        this.config = config;
        this.merged = merged;
    }

    /** Says that something was staged. */
    public void wake() {
        mergers.forEach(StepByStep::wake);
    }

    void start(@Observes StartupEvent event) {
        for (int i = 0; i < config.workers(); i++) {
            mergers.add(new StepByStep("device-merger-" + i, this::mergeNext, config.pollInterval()));
        }
        mergers.forEach(StepByStep::start);
        watch.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        watch.stop();
        for (var merger : mergers) {
            merger.stop();
        }
    }

    /** Tells of the imports being received here, and ends those whose process is gone. */
    private boolean watch() {
        receiving.tell();
        return false;
    }

    /** Whether there was one. */
    private boolean mergeNext() {
        var claimed = new Claimed();
        try {
            QuarkusTransaction.requiringNew()
                    .timeout((int) config.longest().toSeconds())
                    .run(() -> chunks.claim().ifPresent(chunk -> {
                        claimed.chunk = chunk;
                        merging.merge(chunk);
                    }));
        } catch (RuntimeException e) {
            noteFailure(claimed.chunk, e);
            throw e;
        }
        if (claimed.chunk != null) {
            merged.tell();
        }
        return claimed.chunk != null;
    }

    /** A database that is away or full is no fault of the rows. */
    private void noteFailure(@Nullable Chunk chunk, RuntimeException cause) {
        if (chunk != null && !DatabaseAway.recognises(cause)) {
            QuarkusTransaction.requiringNew().run(() -> chunks.failed(chunk, config.tries()));
            merged.tell();
        }
    }

    /** What a transaction has claimed, known outside it however it ends. */
    private static final class Claimed {
        private @Nullable Chunk chunk;
    }
}
