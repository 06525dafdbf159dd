package org.fieldsafety.platform.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdentityConfigTest {

    private static IdentityConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(IdentityConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(IdentityConfig.class);
    }

    private static void start(JWTAuthContextInfo settings) {
        var config = config(Map.of());
        new ProviderTokens(new Translation(config), config, Clock.systemUTC()).check(new StartupEvent(), settings);
    }

    private static JWTAuthContextInfo provider() {
        var settings = new JWTAuthContextInfo();
        settings.setIssuedBy(SignedBy.ISSUER);
        settings.setExpectedAudience(Set.of("field-safety-suite"));
        settings.setSignatureAlgorithm(Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256));
        return settings;
    }

    @Test
    void serviceStartsWithAnIssuerAnAudienceAndPublicKeys() {
        assertThatCode(() -> start(provider())).doesNotThrowAnyException();
    }

    @Test
    void serviceDoesNotStartWithoutAnIssuer() {
        var settings = provider();
        settings.setIssuedBy(null);
        assertThatThrownBy(() -> start(settings)).hasMessageContaining("mp.jwt.verify.issuer");
    }

    @Test
    void serviceDoesNotStartWithoutAnAudience() {
        var settings = provider();
        settings.setExpectedAudience(Set.of());
        assertThatThrownBy(() -> start(settings)).hasMessageContaining("mp.jwt.verify.audiences");
    }

    @Test
    void serviceDoesNotStartWithASharedSecret() {
        var settings = provider();
        settings.setSignatureAlgorithm(Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.HS256));
        assertThatThrownBy(() -> start(settings)).hasMessageContaining("HS256");
    }

    @Test
    void misspeltRoleIsRefused() {
        var config = config(Map.of("fieldsafety.identity.roles.autor", "fss-author"));
        assertThatThrownBy(() -> new Translation(config)).hasMessageContaining("no role 'autor'");
    }

    @Test
    void pathWithNothingBetweenSlashesIsRefused() {
        var config = config(Map.of("fieldsafety.identity.claims.roles", "realm_access//roles"));
        assertThatThrownBy(() -> new Translation(config)).hasMessageContaining("no path of a claim");
    }
}
