package org.fieldsafety.local.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TableTest {

    private final Result importing = Result.of("import", 1_000_000, Figure.time(Duration.ofMillis(10_100)))
            .against(Figure.time(Duration.ofMillis(4_040)), "COPY")
            .target(Target.timesTheLimit(3))
            .heapPeak(OptionalLong.of(200L * 1024 * 1024));
    private final Result lookingUp = Result.of("look-up", 100_000, Figure.rate(9_000))
            .against(Figure.rate(24_000), "pgbench")
            .target(Target.percentOfTheLimit(40))
            .target(Target.percentileWithin(99, Duration.ofMillis(20)))
            .latencies(new Latencies(new long[] {3_100_000, 12_000_000}));

    @Test
    void rowTellsEverythingOfItsResult() {
        List<String> lines = Table.lines(List.of(importing, lookingUp));

        assertThat(lines.get(1).split(" {2,}"))
                .containsExactly("import", "1,000,000", "10.1 s", "4.0 s", "2.50 x", "<= 3 x", "yes", "200 MiB");
        assertThat(lines.get(2).split(" {2,}"))
                .containsExactly(
                        "look-up",
                        "100,000",
                        "9,000/s",
                        "24,000/s",
                        "38 %",
                        ">= 40 %, p99 <= 20 ms",
                        "NO",
                        "3.10 ms",
                        "12.00 ms");
    }

    @Test
    void columnsAreAligned() {
        List<String> lines = Table.lines(List.of(importing, lookingUp));

        int ratio = lines.get(0).lastIndexOf("RATIO") + "RATIO".length();
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.substring(0, ratio)).matches(".*(RATIO|2.50 x|38 %)$"));
    }
}
