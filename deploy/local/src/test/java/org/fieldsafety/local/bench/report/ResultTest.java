package org.fieldsafety.local.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ResultTest {

    private final Result threeSeconds = Result.of("import", 1_000_000, Figure.time(Duration.ofSeconds(3)));
    private final Result fourThousandASecond =
            Result.of("look-up", 1_000_000, Figure.rate(4_000, Duration.ofSeconds(1)));

    @Test
    void timeMeetsItsTargetUpToTheMultipleOfTheLimit() {
        assertThat(against(Duration.ofMillis(1_000)).isMet()).hasValue(true);
        assertThat(against(Duration.ofMillis(999)).isMet()).hasValue(false);
    }

    @Test
    void rateMeetsItsTargetFromThePercentageOfTheLimitOn() {
        Target fortyPercent = Target.percentOfTheLimit(40);

        assertThat(fourThousandASecond
                        .against(Figure.rate(10_000), "bare")
                        .target(fortyPercent)
                        .isMet())
                .hasValue(true);
        assertThat(fourThousandASecond
                        .against(Figure.rate(10_100), "bare")
                        .target(fortyPercent)
                        .isMet())
                .hasValue(false);
    }

    @Test
    void everyTargetHasToBeMet() {
        Result slowForSome = fourThousandASecond
                .latencies(new Latencies(new long[] {1_000_000, 30_000_000}))
                .target(Target.perSecond(4_000))
                .target(Target.percentileWithin(50, Duration.ofMillis(1)));

        assertThat(slowForSome.isMet()).hasValue(true);
        assertThat(slowForSome
                        .target(Target.percentileWithin(99, Duration.ofMillis(20)))
                        .isMet())
                .hasValue(false);
    }

    @Test
    void resultWithoutWhatItsTargetIsAboutMissesIt() {
        assertThat(threeSeconds.target(Target.timesTheLimit(3)).isMet()).hasValue(false);
        assertThat(threeSeconds
                        .target(Target.percentileWithin(50, Duration.ofMillis(5)))
                        .isMet())
                .hasValue(false);
    }

    @Test
    void resultOfWhichNothingIsAskedNeitherMeetsNorMisses() {
        assertThat(threeSeconds.isMet()).isEmpty();
    }

    @Test
    void timeIsNotHeldAgainstARate() {
        assertThatThrownBy(() -> threeSeconds.against(Figure.rate(1), "bare").ratio())
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Result against(Duration limit) {
        return threeSeconds.against(Figure.time(limit), "bare").target(Target.timesTheLimit(3));
    }
}
