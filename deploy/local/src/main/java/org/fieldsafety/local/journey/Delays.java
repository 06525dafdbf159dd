package org.fieldsafety.local.journey;

import java.time.Duration;
import java.util.List;

/** The same delay, measured many times. */
public record Delays(List<Duration> measured) {

    /**
     * The nearest-rank percentile.
     *
     * @param percent above 0, at most 100
     */
    public Duration percentile(int percent) {
        int rank = (int) Math.ceil(measured.size() * percent / 100.0);
        return measured.stream().sorted().toList().get(rank - 1);
    }
}
