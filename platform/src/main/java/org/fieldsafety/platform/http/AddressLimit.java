package org.fieldsafety.platform.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.netty.util.NetUtil;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How often a client address may do something: a token bucket for each. Each replica counts for itself. Behind a proxy,
 * {@code quarkus.http.proxy.*} says whose word about the client's address is taken.
 */
public final class AddressLimit {
    private static final int IPV6 = 16;
    private static final int IPV6_NETWORK = 8;

    private final int burst;
    private final int perMinute;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;

    /**
     * @param burst as many at once after a pause
     * @param perMinute as many in the long run
     * @param addresses remembered at most, some 200 bytes each; those that came longest ago are forgotten first
     */
    public AddressLimit(int burst, int perMinute, int addresses, Clock clock) {
        this.burst = burst;
        this.perMinute = perMinute;
        this.time = new ClockTime(clock);
        this.buckets = Caffeine.newBuilder().maximumSize(addresses).build();
    }

    /** Counts one; how long to wait when it was one too many. */
    public Optional<Duration> count(String address) {
        var probe = bucket(address).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(String address) {
        return buckets.get(client(address), any -> Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build());
    }

    /** One customer of a provider has a whole IPv6 network of 64 bits to choose addresses from, so that counts as one. */
    private static String client(String address) {
        var bytes = NetUtil.createByteArrayFromIpAddressString(address);
        return bytes == null || bytes.length != IPV6 ? address : Arrays.toString(Arrays.copyOf(bytes, IPV6_NETWORK));
    }

    private record ClockTime(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.instant().toEpochMilli());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
