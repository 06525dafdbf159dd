package org.fieldsafety.registry.lookup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.netty.util.NetUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * Keeps anonymous look-ups from being used to probe the register: a token bucket for each client address. Each replica
 * counts for itself. Behind a proxy, {@code quarkus.http.proxy.*} says whose word about the client's address is taken.
 */
@ApplicationScoped
class PublicLookUpLimit {
    private static final int IPV6 = 16;
    private static final int IPV6_NETWORK = 8;

    private final PublicLookUpConfig config;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;

    PublicLookUpLimit(PublicLookUpConfig config, Clock clock) {
        this.config = config;
        this.time = new ClockTime(clock);
        this.buckets = Caffeine.newBuilder().maximumSize(config.addresses()).build();
    }

    /** @throws TooManyLookUps when the address has asked too often */
    void count(String address) {
        var probe = buckets.get(client(address), any -> bucket()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyLookUps(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(
                        limit -> limit.capacity(config.burst()).refillGreedy(config.perMinute(), Duration.ofMinutes(1)))
                .build();
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
