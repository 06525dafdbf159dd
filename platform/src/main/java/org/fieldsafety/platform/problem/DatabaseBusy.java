package org.fieldsafety.platform.problem;

import java.time.Duration;

/** No connection was free in time, a statement took too long and was cut off, or the database is away. */
final class DatabaseBusy extends Refusal {
    DatabaseBusy() {
        super(Kind.BUSY, "busy", "Too busy", "The database could not answer in time; nothing was changed, try again");
    }

    @Override
    protected Duration retryAfter() {
        return Duration.ofSeconds(5);
    }
}
