package org.fieldsafety.local.journey;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** How long after the 201 of an acknowledgement the new status of its device was seen in each place. */
public record Propagation(Duration registry, Duration progress, Duration obligation, Duration outsideConsumer) {

    /**
     * The nearest-rank percentile of one place over many answers.
     *
     * @param percent above 0, at most 100
     */
    public static Duration percentile(List<Propagation> answers, Function<Propagation, Duration> place, int percent) {
        List<Duration> sorted = answers.stream().map(place).sorted().toList();
        int rank = (int) Math.ceil(sorted.size() * percent / 100.0);
        return sorted.get(rank - 1);
    }
}
