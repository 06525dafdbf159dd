package org.fieldsafety.local.bench.report;

import java.time.Duration;
import java.util.Locale;

/** One measured number: a time, of which less is better, or a rate, of which more is better. */
public record Figure(double value, Unit unit) {

    /** What the number counts. */
    public enum Unit {
        SECONDS,
        PER_SECOND
    }

    public static Figure time(Duration duration) {
        return new Figure(duration.toNanos() / 1e9, Unit.SECONDS);
    }

    public static Figure rate(long count, Duration duration) {
        return new Figure(count / (duration.toNanos() / 1e9), Unit.PER_SECOND);
    }

    public static Figure rate(double perSecond) {
        return new Figure(perSecond, Unit.PER_SECOND);
    }

    /** How many times the limit this is. */
    double ratioTo(Figure limit) {
        if (unit != limit.unit) {
            throw new IllegalArgumentException("A " + unit + " is not held against a " + limit.unit);
        }
        return value / limit.value;
    }

    /** A ratio the way it is read: times as long, or percent of the rate. */
    String ratioText(Figure limit) {
        double ratio = ratioTo(limit);
        return unit == Unit.SECONDS ? text("%.2f x", ratio) : text("%.0f %%", ratio * 100);
    }

    public String text() {
        if (unit == Unit.PER_SECOND) {
            return text("%,.0f/s", value);
        }
        if (value < 0.0001) {
            return text("%.1f µs", value * 1_000_000);
        }
        return value < 1 ? text("%.2f ms", value * 1000) : text("%.1f s", value);
    }

    private static String text(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }
}
