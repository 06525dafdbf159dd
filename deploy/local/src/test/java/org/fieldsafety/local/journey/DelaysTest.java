package org.fieldsafety.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DelaysTest {

    private final Delays oneToTwenty =
            new Delays(IntStream.rangeClosed(1, 20).mapToObj(Duration::ofMillis).toList());

    @Test
    void medianOfTwentyIsTheTenth() {
        assertThat(oneToTwenty.percentile(50)).isEqualTo(Duration.ofMillis(10));
    }

    @Test
    void ninetyNinthOfTwentyIsTheSlowest() {
        assertThat(oneToTwenty.percentile(99)).isEqualTo(Duration.ofMillis(20));
    }
}
