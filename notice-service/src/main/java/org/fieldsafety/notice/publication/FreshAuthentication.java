package org.fieldsafety.notice.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fieldsafety.platform.security.Caller;

/**
 * Whoever signs has just proved who they are, and is not merely somebody at a desk where another one signed in (21 CFR
 * 11.200). The provider tells when that was; its clock may differ by as much as for any other claim.
 */
@ApplicationScoped
class FreshAuthentication {
    private final Caller caller;
    private final Clock clock;
    private final Duration longest;
    private final Duration skew;

    FreshAuthentication(
            Caller caller,
            Clock clock,
            SignatureConfig config,
            @ConfigProperty(name = "mp.jwt.verify.clock.skew") int skewSeconds) {
        this.caller = caller;
        this.clock = clock;
        this.longest = config.freshAuthentication();
        this.skew = Duration.ofSeconds(skewSeconds);
    }

    void require() {
        var now = clock.instant();
        var fresh = caller.authenticatedAt()
                .filter(then -> !then.isAfter(now.plus(skew)))
                .filter(then -> !then.isBefore(now.minus(longest).minus(skew)))
                .isPresent();
        if (!fresh) {
            throw new FreshAuthenticationNeeded(longest);
        }
    }
}
