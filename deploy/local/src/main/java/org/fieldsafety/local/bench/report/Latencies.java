package org.fieldsafety.local.bench.report;

import java.time.Duration;
import java.util.Arrays;

/** How long each of very many requests took. */
public final class Latencies {

    private final long[] sorted;

    /** @param nanos in any order, at least one */
    public Latencies(long[] nanos) {
        if (nanos.length == 0) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        sorted = nanos.clone();
        Arrays.sort(sorted);
    }

    public int count() {
        return sorted.length;
    }

    /**
     * The nearest-rank percentile.
     *
     * @param percent above 0, at most 100
     */
    public Duration percentile(int percent) {
        int rank = (int) Math.ceil((double) sorted.length * percent / 100);
        return Duration.ofNanos(sorted[rank - 1]);
    }
}
