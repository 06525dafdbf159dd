package org.fieldsafety.local.bench.report;

import java.time.Duration;
import java.util.function.Predicate;

/** What a result is held against. One that lacks the number in question misses it. */
public record Target(String text, Predicate<Result> isMet) {

    /** At most so many times as long as the machine needs for the bare work. */
    public static Target timesTheLimit(double times) {
        return new Target("<= %.3g x".formatted(times).replaceFirst("\\.0+ ", " "), result -> result.ratio().stream()
                .anyMatch(ratio -> ratio <= times));
    }

    /** At least so many percent of the rate that the machine reaches with the bare work. */
    public static Target percentOfTheLimit(int percent) {
        return new Target(
                ">= " + percent + " %", result -> result.ratio().stream().anyMatch(ratio -> ratio * 100 >= percent));
    }

    public static Target perSecond(int rate) {
        return new Target(
                ">= " + Figure.rate(rate).text(), result -> result.ours().value() >= rate);
    }

    public static Target percentileWithin(int percent, Duration bound) {
        return new Target("p%d <= %d ms".formatted(percent, bound.toMillis()), result -> result.latencies()
                .filter(latencies -> latencies.percentile(percent).compareTo(bound) <= 0)
                .isPresent());
    }
}
