package org.fieldsafety.registry.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PublicLookUpLimitTest {
    private final MovingClock clock = new MovingClock();
    private final PublicLookUpLimit limit = new PublicLookUpLimit(new TwelveAMinute(), clock);

    @Test
    void burstIsAnsweredAndWhatFollowsHasToWait() {
        ask("198.51.100.7", 5);

        assertThatThrownBy(() -> limit.count("198.51.100.7"))
                .isInstanceOfSatisfying(TooManyLookUps.class, e -> assertThat(e.retryAfter())
                        .isBetween(Duration.ofSeconds(4), Duration.ofSeconds(5)));
    }

    @Test
    void waitingHelps() {
        ask("198.51.100.7", 5);
        clock.now = clock.now.plus(Duration.ofSeconds(5));

        ask("198.51.100.7", 1);
        assertThatThrownBy(() -> limit.count("198.51.100.7")).isInstanceOf(TooManyLookUps.class);
    }

    @Test
    void addressesAreCountedEachForItself() {
        ask("198.51.100.7", 5);

        assertThatCode(() -> limit.count("198.51.100.8")).doesNotThrowAnyException();
    }

    @Test
    void addressesOfOneIpv6NetworkCountAsOne() {
        for (int i = 1; i <= 5; i++) {
            limit.count("2001:db8:0:1::" + i);
        }

        assertThatThrownBy(() -> limit.count("2001:db8:0:1:ffff::1")).isInstanceOf(TooManyLookUps.class);
        assertThatCode(() -> limit.count("2001:db8:0:2::1")).doesNotThrowAnyException();
    }

    private void ask(String address, int times) {
        for (int i = 0; i < times; i++) {
            limit.count(address);
        }
    }

    private record TwelveAMinute() implements PublicLookUpConfig {
        @Override
        public int perMinute() {
            return 12;
        }

        @Override
        public int burst() {
            return 5;
        }

        @Override
        public int addresses() {
            return 100;
        }
    }

    private static final class MovingClock extends Clock {
        private Instant now = Instant.parse("2026-11-22T10:15:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
