package org.fieldsafety.registry.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.fieldsafety.platform.http.AddressLimit;

/** Keeps anonymous look-ups from being used to probe the register. */
@ApplicationScoped
class PublicLookUpLimit {
    private final AddressLimit limit;

    PublicLookUpLimit(PublicLookUpConfig config, Clock clock) {
        this.limit = new AddressLimit(config.burst(), config.perMinute(), config.addresses(), clock);
    }

    /** @throws TooManyLookUps when the address has asked too often */
    void count(String address) {
        limit.count(address).ifPresent(wait -> {
            throw new TooManyLookUps(wait);
        });
    }
}
