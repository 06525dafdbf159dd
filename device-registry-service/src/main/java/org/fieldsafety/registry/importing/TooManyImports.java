package org.fieldsafety.registry.importing;

import java.time.Duration;
import org.fieldsafety.platform.problem.Refusal;

/** As many files are being received as fit into memory; another one must wait. */
public class TooManyImports extends Refusal {
    private static final Duration ANOTHER_TRY = Duration.ofSeconds(10);

    TooManyImports() {
        super(
                Kind.BUSY,
                "too-many-imports",
                "Too many imports",
                "Too many files are being received at this moment; send this one again a little later");
    }

    @Override
    protected Duration retryAfter() {
        return ANOTHER_TRY;
    }
}
