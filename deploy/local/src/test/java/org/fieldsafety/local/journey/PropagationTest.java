package org.fieldsafety.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PropagationTest {

    private static final List<Propagation> ANSWERS =
            IntStream.rangeClosed(1, 20).mapToObj(PropagationTest::seenAfter).toList();

    @Test
    void medianOfTwentyIsTheTenth() {
        assertThat(Propagation.percentile(ANSWERS, Propagation::registry, 50)).isEqualTo(Duration.ofMillis(10));
    }

    @Test
    void ninetyNinthOfTwentyIsTheSlowest() {
        assertThat(Propagation.percentile(ANSWERS, Propagation::registry, 99)).isEqualTo(Duration.ofMillis(20));
    }

    private static Propagation seenAfter(int millis) {
        Duration delay = Duration.ofMillis(millis);
        return new Propagation(delay, delay, delay, delay);
    }
}
