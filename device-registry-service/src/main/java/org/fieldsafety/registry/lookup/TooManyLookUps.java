package org.fieldsafety.registry.lookup;

import java.time.Duration;

/** Somebody without a token asks more often than anybody may. */
public class TooManyLookUps extends RuntimeException {
    private final Duration wait;

    TooManyLookUps(Duration wait) {
        super("Too many questions from your address; ask again in a moment");
        this.wait = wait;
    }

    /** After how many whole seconds the next question is answered; at least 1. */
    public long seconds() {
        return wait.plusMillis(999).toSeconds();
    }
}
