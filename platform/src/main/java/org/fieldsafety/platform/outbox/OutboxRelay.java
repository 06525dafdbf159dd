package org.fieldsafety.platform.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what waits in the outbox, in order: reads a batch, sends it, awaits every acknowledgement, deletes it, commits.
 * A failure anywhere rolls back and the batch is sent again, so events arrive at least once and never out of order for
 * their key. Among replicas one relays at a time, whichever holds the advisory lock of the batch's transaction.
 */
@ApplicationScoped
class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int BUSY_ELSEWHERE = -1;

    private final OutboxTable table;
    private final EventSender sender;
    private final OutboxConfig config;
    private final Clock clock;
    private final Semaphore news = new Semaphore(0);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final AtomicLong relayed = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private volatile @Nullable Failing failing;
    private volatile @Nullable Thread thread;

    OutboxRelay(OutboxTable table, EventSender sender, OutboxConfig config, Clock clock) {
        this.table = table;
        this.sender = sender;
        this.config = config;
        this.clock = clock;
    }

    /** Why and since when the relay has been failing, and how often in a row. */
    record Failing(Instant since, int times, String reason) {}

    /** Says that events were committed. Cheap, and harmless when nothing is there. */
    void wake() {
        news.release();
    }

    long relayed() {
        return relayed.get();
    }

    long failures() {
        return failures.get();
    }

    @Nullable
    Failing failing() {
        return failing;
    }

    void start(@Observes StartupEvent event) {
        var started = new Thread(this::run, "outbox-relay");
        started.start();
        thread = started;
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        wake();
        var running = thread;
        if (running != null) {
            running.join(TimeUnit.SECONDS.toMillis(30));
        }
        sender.close();
    }

    private void run() {
        try {
            while (stopping.getCount() > 0) {
                try {
                    rest(relayBatch());
                } catch (RuntimeException | Error e) {
                    // An Error too: a relay that ended silently would leave everything waiting.
                    backOff(e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int relayBatch() {
        sender.prepare();
        int sent = QuarkusTransaction.requiringNew().call(this::sendNext);
        if (sent > 0) {
            relayed.addAndGet(sent);
        }
        var failed = failing;
        if (failed != null) {
            LOG.infof("Events are relayed again after %d failures since %s", failed.times, failed.since);
            failing = null;
        }
        return sent;
    }

    private int sendNext() throws SQLException {
        try (var connection = table.connect()) {
            if (!table.lead(connection)) {
                return BUSY_ELSEWHERE;
            }
            var waiting = table.next(connection, config.batchSize());
            if (!waiting.isEmpty()) {
                sender.sendAll(waiting);
                table.delete(connection, waiting);
            }
            return waiting.size();
        }
    }

    private void rest(int sent) throws InterruptedException {
        if (sent <= 0) {
            var pause = sent == BUSY_ELSEWHERE ? config.standbyInterval() : config.pollInterval();
            if (news.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                news.drainPermits();
            }
        }
    }

    private void backOff(Throwable cause) throws InterruptedException {
        failures.incrementAndGet();
        var earlier = failing;
        var now = earlier == null
                ? new Failing(clock.instant(), 1, reason(cause))
                : new Failing(earlier.since, earlier.times + 1, reason(cause));
        failing = now;
        if (earlier == null || !earlier.reason.equals(now.reason)) {
            LOG.warnf(cause, "Events wait in the outbox, sending failed: %s", now.reason);
        }
        stopping.await(pause(now.times).toMillis(), TimeUnit.MILLISECONDS);
    }

    private Duration pause(int times) {
        var pause = config.backOff().multipliedBy(1L << Math.min(times - 1, 20));
        return pause.compareTo(config.longestBackOff()) < 0 ? pause : config.longestBackOff();
    }

    private static String reason(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
