package org.fieldsafety.local.console;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waiting for a condition, with a deadline. */
public final class Await {

    private static final Duration PAUSE = Duration.ofMillis(10);

    private Await() {}

    /** Asks every few milliseconds. */
    public static <T> T until(String what, Duration patience, Supplier<Optional<T>> attempt) {
        return until(what, patience, PAUSE, attempt);
    }

    /**
     * @param what said in the failure: "<what> did not happen within 30 s"
     * @throws Failure when patience has run out
     */
    public static <T> T until(String what, Duration patience, Duration pause, Supplier<Optional<T>> attempt) {
        long deadline = System.nanoTime() + patience.toNanos();
        do {
            Optional<T> result = attempt.get();
            if (result.isPresent()) {
                return result.get();
            }
            LockSupport.parkNanos(pause.toNanos());
        } while (System.nanoTime() < deadline);
        throw new Failure(what + " did not happen within " + patience.toSeconds() + " s.");
    }

    /** The value of a future, or the very failure that it ended with. */
    public static <T> T result(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    public static void isTrue(String what, Duration patience, BooleanSupplier condition) {
        until(what, patience, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }
}
