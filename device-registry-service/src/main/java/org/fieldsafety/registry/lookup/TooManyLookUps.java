package org.fieldsafety.registry.lookup;

import java.time.Duration;
import org.fieldsafety.platform.problem.Refusal;

/** Somebody without a token asks more often than anybody may. */
public class TooManyLookUps extends Refusal {
    private final Duration wait;

    TooManyLookUps(Duration wait) {
        super(
                Kind.TOO_MANY,
                "too-many-look-ups",
                "Too many look-ups",
                "Too many questions from your address; ask again in a moment");
        this.wait = wait;
    }

    @Override
    protected Duration retryAfter() {
        return wait;
    }
}
