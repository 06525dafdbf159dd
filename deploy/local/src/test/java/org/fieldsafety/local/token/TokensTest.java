package org.fieldsafety.local.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {

    @TempDir
    Path keys;

    @Test
    void tokenIsVerifiedByThePublishedKeySet() throws Exception {
        String token = Tokens.in(keys).issue(Identity.consignee("5f0c", "Carla Contact"));

        JwtClaims claims = verified(token);
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("consignee");
        assertThat(claims.getStringClaimValue("consignee")).isEqualTo("5f0c");
        assertThat(claims.getStringClaimValue("name")).isEqualTo("Carla Contact");
        assertThat(claims.getNumericDateClaimValue("auth_time").getValue())
                .isBetween(claims.getIssuedAt().getValue(), claims.getIssuedAt().getValue() + 5);
    }

    @Test
    void keyIsKeptSoThatTokensOutliveARestart() throws Exception {
        String token = Tokens.in(keys).issue(Identity.staff("author", "ana", "Ana Author"));

        Tokens.in(keys);

        assertThat(verified(token).getSubject()).isEqualTo("ana");
    }

    @Test
    void partnerHasAllItsConsignees() throws Exception {
        Identity partner = new Identity("partner", "erp", "ERP", List.of("a", "b"), null);

        JwtClaims claims = verified(Tokens.in(keys).issue(partner));

        assertThat(claims.getStringListClaimValue("consignees")).containsExactly("a", "b");
    }

    @Test
    void onlyTheOwnerReadsTheSigningKey() throws Exception {
        Tokens.in(keys);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.resolve("signing.jwk"))))
                .isEqualTo("rw-------");
        assertThat(Files.readString(keys.resolve("jwks.json"))).doesNotContain("\"d\"");
    }

    private JwtClaims verified(String token) throws Exception {
        JsonWebKeySet published = new JsonWebKeySet(Files.readString(keys.resolve("jwks.json")));
        return new JwtConsumerBuilder()
                .setExpectedIssuer(Tokens.ISSUER)
                .setExpectedAudience(Tokens.AUDIENCE)
                .setRequireExpirationTime()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(published.getJsonWebKeys()))
                .build()
                .processToClaims(token);
    }
}
