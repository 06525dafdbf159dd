package org.fieldsafety.platform.security;

import io.smallrye.jwt.auth.principal.AbstractKeyLocationResolver;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import java.io.IOException;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jose4j.http.Get;
import org.jose4j.http.Response;
import org.jose4j.http.SimpleResponse;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * The keys a provider publishes (RFC 7517), read again when they are old, and at once when a token names one that is not
 * among them. SmallRye's own resolver believes keys for as long as the provider's cache headers say, a day with some, and
 * stays useless until a restart when the first answer was no key set; this one does neither.
 */
final class ProviderKeys extends AbstractKeyLocationResolver implements VerificationKeyResolver {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** Between two readings that are not due: whoever invents key names can't make us read more often. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Clock clock;
    private final VerificationKeyResolver keys;

    /** @param believed how long keys are believed, and how often a provider that is away is asked for new ones */
    ProviderKeys(JWTAuthContextInfo settings, Duration believed, Clock clock) throws UnresolvableKeyException {
        super(settings);
        this.clock = clock;
        try {
            var published = initializeHttpsJwks(settings.getPublicKeyLocation());
            published.setDefaultCacheDuration(believed.toSeconds());
            published.setRetainCacheOnErrorDuration(believed.toSeconds());
            published.setRefreshReprieveThreshold(PAUSE.toMillis());
            var resolver = new HttpsJwksVerificationKeyResolver(published);
            resolver.setDisambiguateWithVerifySignature(true);
            keys = resolver;
        } catch (IOException e) {
            throw new UnresolvableKeyException("The certificate the provider is known by can't be read", e);
        }
    }

    @Override
    public Key resolveKey(JsonWebSignature token, List<JsonWebStructure> nesting) throws UnresolvableKeyException {
        return keys.resolveKey(token, nesting);
    }

    @Override
    protected Get getHttpGet() {
        var get = new Reading();
        get.setConnectTimeout((int) PATIENCE.toMillis());
        get.setReadTimeout((int) PATIENCE.toMillis());
        get.setRetries(0);
        return get;
    }

    /** Takes the keys and not the headers; does not ask a provider that has just failed. */
    private final class Reading extends Get {
        private volatile Instant notBefore = Instant.EPOCH;

        @Override
        public SimpleResponse get(String location) throws IOException {
            if (clock.instant().isBefore(notBefore)) {
                throw new IOException(location + " has just failed");
            }
            try {
                var answer = super.get(location);
                return new Response(answer.getStatusCode(), answer.getStatusMessage(), Map.of(), answer.getBody());
            } catch (IOException e) {
                notBefore = clock.instant().plus(PAUSE);
                throw e;
            }
        }
    }
}
