package org.fieldsafety.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fieldsafety.local.console.Failure;

/** Ends processes by their pid: politely first. */
final class Ending {

    private static final Duration SERVICE_PATIENCE = Duration.ofSeconds(20);
    private static final Duration POSTGRES_PATIENCE = Duration.ofSeconds(60);

    private Ending() {}

    /** All at once: SIGTERM, and time to finish what is under way. */
    static void services(Collection<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroy);
        processes.forEach(Ending::awaitService);
    }

    private static void awaitService(ProcessHandle process) {
        if (!endsWithin(process, SERVICE_PATIENCE)) {
            process.destroyForcibly();
            endsWithin(process, SERVICE_PATIENCE);
        }
    }

    /** PostgreSQL's fast shutdown (SIGINT): it ends the sessions, writes a checkpoint and goes. */
    static void postgres(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!endsWithin(process, POSTGRES_PATIENCE)) {
            throw new Failure("PostgreSQL (pid " + process.pid() + ") does not end: look at data/logs/postgresql.log,"
                    + " then end it by its pid.");
        }
    }

    private static boolean endsWithin(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
