package org.fieldsafety.platform.http;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.fieldsafety.platform.problem.Refusal;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Limits how often a signed-in caller may ask, where the operator says so. Others are limited where they are let in. */
@ApplicationScoped
class CallerLimit {
    private final CurrentIdentityAssociation identity;
    private final @Nullable AddressLimit limit;

    CallerLimit(LimitsConfig config, CurrentIdentityAssociation identity, Clock clock) {
        this.identity = identity;
        var caller = config.perCaller();
        this.limit = caller.perMinute().isEmpty()
                ? null
                : new AddressLimit(caller.burst(), caller.perMinute().getAsInt(), caller.remembered(), clock);
    }

    @ServerRequestFilter
    void count() {
        if (limit == null) {
            return;
        }
        // Known by now where a role is asked for; where none is, nobody waits to learn who asks.
        var known = identity.getDeferredIdentity().subscribeAsCompletionStage().getNow(null);
        if (known != null && !known.isAnonymous()) {
            limit.count(known.getPrincipal().getName()).ifPresent(wait -> {
                throw new TooManyRequests(wait);
            });
        }
    }

    private static final class TooManyRequests extends Refusal {
        private final Duration wait;

        TooManyRequests(Duration wait) {
            super(Kind.TOO_MANY, "too-many-requests", "Too many requests", "You ask too often; try again in a moment");
            this.wait = wait;
        }

        @Override
        protected Duration retryAfter() {
            return wait;
        }
    }
}
