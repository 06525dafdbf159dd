package org.fieldsafety.local.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    private final Latencies twoHundredDownToOne =
            new Latencies(LongStream.rangeClosed(1, 200).map(nth -> 201 - nth).toArray());

    @Test
    void percentileIsTheNearestRank() {
        assertThat(twoHundredDownToOne.percentile(50)).isEqualTo(Duration.ofNanos(100));
        assertThat(twoHundredDownToOne.percentile(99)).isEqualTo(Duration.ofNanos(198));
        assertThat(twoHundredDownToOne.percentile(100)).isEqualTo(Duration.ofNanos(200));
    }

    @Test
    void everyPercentileOfOneIsThatOne() {
        Latencies one = new Latencies(new long[] {7});

        assertThat(one.percentile(1)).isEqualTo(one.percentile(99)).isEqualTo(Duration.ofNanos(7));
    }

    @Test
    void nothingMeasuredHasNoPercentile() {
        assertThatThrownBy(() -> new Latencies(new long[0])).isInstanceOf(IllegalArgumentException.class);
    }
}
