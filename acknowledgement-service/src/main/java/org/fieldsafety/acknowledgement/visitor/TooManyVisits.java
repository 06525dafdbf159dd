package org.fieldsafety.acknowledgement.visitor;

import java.time.Duration;
import org.fieldsafety.platform.problem.Refusal;

/** Somebody tries links that are none, or uses one faster than anybody may. */
class TooManyVisits extends Refusal {
    private final Duration wait;

    TooManyVisits(Duration wait) {
        super(Kind.TOO_MANY, "too-many-visits", "Too many visits", "Too many requests; try again in a moment");
        this.wait = wait;
    }

    @Override
    protected Duration retryAfter() {
        return wait;
    }
}
