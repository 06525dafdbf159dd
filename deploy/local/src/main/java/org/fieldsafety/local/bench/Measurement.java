package org.fieldsafety.local.bench;

import java.time.Duration;
import java.util.stream.Stream;
import org.fieldsafety.local.journey.Delays;

/** How long an operation takes: one caller, one request after the other, authentication and all. */
public record Measurement(String operation, Delays delays) {

    private static final int WARM_UP = 200;
    private static final int MEASURED = 500;

    public static Measurement of(Operation operation) {
        for (int i = 0; i < WARM_UP; i++) {
            operation.once().get();
        }
        return new Measurement(
                operation.name(),
                new Delays(Stream.generate(() -> operation.once().get().took())
                        .limit(MEASURED)
                        .toList()));
    }

    public Duration median() {
        return delays.percentile(50);
    }

    public Duration p99() {
        return delays.percentile(99);
    }
}
