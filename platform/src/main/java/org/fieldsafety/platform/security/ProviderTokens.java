package org.fieldsafety.platform.security;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.DefaultJWTTokenParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/** Verifies the tokens of the configured provider, with the keys it has now, and says their claims in our words. */
@Singleton
@Alternative
@Priority(1)
class ProviderTokens extends JWTCallerPrincipalFactory {
    private final Translation translation;
    private final Verifier verifier;

    ProviderTokens(Translation translation, IdentityConfig config, Clock clock) {
        this.translation = translation;
        this.verifier = new Verifier(config, clock);
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo settings) throws ParseException {
        var verified = verifier.parse(token, settings);
        var claims = verified.getJwtClaims();
        translation.apply(claims);
        return new DefaultJWTCallerPrincipal(verified.getJoseObjects().get(0).getHeader("typ"), claims);
    }

    /** A service that would take tokens of anybody, for anybody, or signed with a shared secret, does not start. */
    void check(@Observes StartupEvent start, JWTAuthContextInfo settings) {
        if (settings.getIssuedBy() == null) {
            throw new IllegalStateException("mp.jwt.verify.issuer is missing: whose tokens are to be believed?");
        }
        if (settings.getExpectedAudience() == null
                || settings.getExpectedAudience().isEmpty()) {
            throw new IllegalStateException("mp.jwt.verify.audiences is empty: tokens meant for others would do");
        }
        for (var algorithm : settings.getSignatureAlgorithm()) {
            if (algorithm.getAlgorithm().startsWith("HS")) {
                throw new IllegalStateException("mp.jwt.verify.publickey.algorithm: " + algorithm.getAlgorithm()
                        + " is a shared secret; whoever can check such a token can make one");
            }
        }
    }

    private static final class Verifier extends DefaultJWTTokenParser {
        private final IdentityConfig config;
        private final Clock clock;
        private @Nullable VerificationKeyResolver published;

        Verifier(IdentityConfig config, Clock clock) {
            this.config = config;
            this.clock = clock;
        }

        @Override
        protected VerificationKeyResolver getVerificationKeyResolver(JWTAuthContextInfo settings)
                throws UnresolvableKeyException {
            var location = settings.getPublicKeyLocation();
            if (location == null || !location.startsWith("http")) {
                return super.getVerificationKeyResolver(settings);
            }
            synchronized (this) {
                if (published == null) {
                    published = new ProviderKeys(settings, config.believed(), clock);
                }
                return published;
            }
        }
    }
}
