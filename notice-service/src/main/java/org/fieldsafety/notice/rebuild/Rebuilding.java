package org.fieldsafety.notice.rebuild;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fieldsafety.notice.comparison.ComparingWithTopics;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Runs one rebuild at a time, beside the requests. */
@ApplicationScoped
class Rebuilding {
    private static final Logger LOG = Logger.getLogger(Rebuilding.class);

    private final RebuildLock lock;
    private final RebuildRepository rebuilds;
    private final ComparingWithTopics comparing;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Thread running;

    Rebuilding(RebuildLock lock, RebuildRepository rebuilds, ComparingWithTopics comparing) {
        this.lock = lock;
        this.rebuilds = rebuilds;
        this.comparing = comparing;
    }

    /** What a killed process has left running is none. */
    void takeOver(@Observes StartupEvent event) {
        if (!lock.isHeld()) {
            rebuilds.failAbandoned();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        var thread = running;
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(30));
        }
    }

    UUID start(boolean repair, String requestedBy) {
        var held = lock.tryHold().orElseThrow(RebuildRunning::new);
        try {
            rebuilds.failAbandoned();
            var id = rebuilds.start(repair, requestedBy);
            var thread = new Thread(() -> run(id, repair, held), "progress-rebuild");
            running = thread;
            thread.start();
            return id;
        } catch (RuntimeException e) {
            held.close();
            throw e;
        }
    }

    RebuildView read(UUID id) {
        var rebuild = find(id);
        if (rebuild.status() == RebuildView.Status.Running && !lock.isHeld()) {
            // Either it has ended since, and stays what it became, or its process has.
            rebuilds.failed(id, "Its process ended before it did");
            return find(id);
        }
        return rebuild;
    }

    private RebuildView find(UUID id) {
        return rebuilds.find(id).orElseThrow(() -> new RebuildNotFound(id));
    }

    private void run(UUID id, boolean repair, RebuildLock.Held held) {
        try (held) {
            try {
                rebuilds.done(id, comparing.run(repair, stopping));
            } catch (InterruptedException | RuntimeException e) {
                LOG.errorf(e, "Rebuild %s failed", id);
                rebuilds.failed(id, e.getClass().getSimpleName() + ": " + e.getMessage());
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "Rebuild %s could not be concluded", id);
        }
    }
}
