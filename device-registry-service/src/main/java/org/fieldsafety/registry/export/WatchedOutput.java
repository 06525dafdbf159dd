package org.fieldsafety.registry.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What is written to a reader, as long as it reads: a write that blocks for too long is interrupted. */
final class WatchedOutput extends FilterOutputStream {
    private static final int LOOKS = 4;

    private final Duration longest;
    private final ScheduledFuture<?> watching;
    private @Nullable Thread writing;
    private long since;
    private boolean stalled;

    WatchedOutput(OutputStream out, Duration longest, ScheduledExecutorService watch) {
        super(out);
        this.longest = longest;
        long pause = longest.toNanos() / LOOKS;
        watching = watch.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.NANOSECONDS);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    /** @throws InterruptedIOException when the reader has stalled */
    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        begin();
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            throw end() ? gaveUp() : e;
        }
        if (end()) {
            throw gaveUp();
        }
    }

    private synchronized void begin() {
        writing = Thread.currentThread();
        since = System.nanoTime();
    }

    /** Tells whether the write was interrupted; the thread, which has other work to do, is not any more. */
    private synchronized boolean end() {
        writing = null;
        if (stalled) {
            Thread.interrupted();
        }
        return stalled;
    }

    private synchronized void look() {
        var blocked = writing;
        if (blocked != null && System.nanoTime() - since > longest.toNanos()) {
            stalled = true;
            blocked.interrupt();
        }
    }

    private InterruptedIOException gaveUp() {
        return new InterruptedIOException("The reader took nothing for " + longest);
    }

    /** Ends the watch; the connection to the reader belongs to who gave it. */
    @Override
    public void close() {
        end();
        watching.cancel(false);
    }
}
