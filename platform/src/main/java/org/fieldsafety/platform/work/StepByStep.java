package org.fieldsafety.platform.work;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A thread that takes one step after the other until nothing is left, then rests until it is woken or a while has passed.
 * Each step commits what it did, so whatever ends the thread, the next one goes on from there. A step that fails is tried
 * again, for ever, with growing pauses.
 */
public final class StepByStep {
    private static final Logger LOG = Logger.getLogger(StepByStep.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    private final String name;
    private final BooleanSupplier step;
    private final Duration rest;
    private final Semaphore news = new Semaphore(0);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Thread thread;

    /**
     * @param name of the thread, and of the work in the log
     * @param step takes one step; false when nothing is left to do
     * @param rest how long to rest when nobody wakes it: another process may have left work behind
     */
    public StepByStep(String name, BooleanSupplier step, Duration rest) {
        this.name = name;
        this.step = step;
        this.rest = rest;
    }

    public void start() {
        var started = new Thread(this::run, name);
        started.start();
        thread = started;
    }

    /** Says that there is work. Cheap, and harmless when there is none. */
    public void wake() {
        news.release();
    }

    /** Lets the present step end, and takes no other. */
    public void stop() throws InterruptedException {
        stopping.countDown();
        wake();
        var running = thread;
        if (running != null) {
            running.join();
        }
    }

    private void run() {
        try {
            for (int failures = 0; stopping.getCount() > 0; ) {
                try {
                    boolean more = step.getAsBoolean();
                    failures = 0;
                    if (!more && news.tryAcquire(rest.toMillis(), TimeUnit.MILLISECONDS)) {
                        news.drainPermits();
                    }
                } catch (RuntimeException | Error e) {
                    // An Error too: a thread that ended silently would leave all its work undone.
                    backOff(++failures, e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void backOff(int failures, Throwable cause) throws InterruptedException {
        if (failures == 1) {
            LOG.warnf(cause, "%s failed and is tried again until it works", name);
        }
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 10));
        stopping.await((pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE).toMillis(), TimeUnit.MILLISECONDS);
    }
}
