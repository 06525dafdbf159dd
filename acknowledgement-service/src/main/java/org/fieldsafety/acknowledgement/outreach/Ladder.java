package org.fieldsafety.acknowledgement.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.fieldsafety.acknowledgement.notice.KnownNotice;

/** The reminders of a notice: the graver its class, the closer they follow each other. */
@ApplicationScoped
class Ladder {
    private static final List<Duration> FAST = days(0, 2, 5);
    private static final List<Duration> SLOW = days(0, 14, 28);
    private static final Map<String, List<Duration>> USUAL =
            Map.of("I", FAST, "urgent", FAST, "II", days(0, 7, 14), "III", SLOW, "other", SLOW);

    private final OutreachConfig config;
    private final Clock clock;

    Ladder(OutreachConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** The latest step that has come, counted from 1: what was missed before it is not made up for. */
    OptionalInt step(KnownNotice notice, Instant overdueSince) {
        var now = clock.instant();
        var steps = steps(notice);
        return IntStream.rangeClosed(1, steps.size())
                .filter(step -> !overdueSince.plus(steps.get(step - 1)).isAfter(now))
                .max();
    }

    boolean isLast(KnownNotice notice, int step) {
        return step == steps(notice).size();
    }

    private List<Duration> steps(KnownNotice notice) {
        var recallClass = notice.recallClass();
        var name = notice.isUrgent() && !"I".equals(recallClass)
                ? "urgent"
                : recallClass == null || !USUAL.containsKey(recallClass) ? "other" : recallClass;
        var configured = config.ladder().get(name);
        return configured == null ? USUAL.getOrDefault(name, SLOW) : configured;
    }

    private static List<Duration> days(int... days) {
        return IntStream.of(days).mapToObj(Duration::ofDays).toList();
    }
}
