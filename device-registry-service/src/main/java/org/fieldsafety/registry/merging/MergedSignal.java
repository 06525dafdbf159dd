package org.fieldsafety.registry.merging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Tells those who wait in this process that a chunk was merged. */
@ApplicationScoped
public class MergedSignal {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition told = lock.newCondition();

    void tell() {
        lock.lock();
        try {
            told.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns when a chunk was merged, and no later than after this time: another process may have merged it. */
    public void await(Duration longest) throws InterruptedException {
        lock.lock();
        try {
            told.await(longest.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            lock.unlock();
        }
    }
}
