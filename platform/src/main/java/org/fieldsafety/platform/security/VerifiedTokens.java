package org.fieldsafety.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Remembers for a short while which tokens were verified: checking a signature takes longer than answering most requests,
 * and a caller sends the same token with each. Only what passed every check is remembered, under the whole token, and
 * never longer than it is valid. A key that is withdrawn is therefore believed for that while more.
 */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
public abstract class VerifiedTokens implements JWTParser {
    private static final int MOST = 2_000;

    private final JWTParser parser;
    private final Clock clock;
    private final Duration longest;
    private final Cache<String, JsonWebToken> verified = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfter(Expiry.<String, JsonWebToken>creating((text, token) -> remaining(token)))
            .build();

    VerifiedTokens(@Delegate @Any JWTParser parser, IdentityConfig config, Clock clock) {
        this.parser = parser;
        this.clock = clock;
        this.longest = config.believed();
    }

    @Override
    public JsonWebToken parse(String text) throws ParseException {
        var known = verified.getIfPresent(text);
        if (known != null && clock.instant().isBefore(end(known))) {
            return known;
        }
        var token = parser.parse(text);
        verified.put(text, token);
        return token;
    }

    /** Nothing for a token that has ended, which the verifier's tolerance may still let pass. */
    private Duration remaining(JsonWebToken token) {
        var valid = Duration.between(clock.instant(), end(token));
        return valid.isNegative() ? Duration.ZERO : valid.compareTo(longest) < 0 ? valid : longest;
    }

    private static Instant end(JsonWebToken token) {
        return Instant.ofEpochSecond(token.getExpirationTime());
    }
}
