package org.fieldsafety.registry.export;

import java.time.Duration;
import org.fieldsafety.platform.problem.Refusal;

/** As many exports are going on as there are database connections for; another one must wait. */
public class TooManyExports extends Refusal {
    private static final Duration ANOTHER_TRY = Duration.ofSeconds(10);

    TooManyExports() {
        super(
                Kind.BUSY,
                "too-many-exports",
                "Too many exports",
                "Too many exports are going on at this moment; ask for this one again a little later");
    }

    @Override
    protected Duration retryAfter() {
        return ANOTHER_TRY;
    }
}
