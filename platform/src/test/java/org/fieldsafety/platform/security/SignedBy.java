package org.fieldsafety.platform.security;

import java.security.Key;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** A provider's signing key, and tokens made with it that are right unless a test changes a claim. */
record SignedBy(RsaJsonWebKey key) {
    static final String ISSUER = "https://issuer.test";

    static SignedBy key(String kid) {
        try {
            var key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(kid);
            return new SignedBy(key);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same key under another name. */
    static SignedBy named(SignedBy other, String kid) {
        var key = new RsaJsonWebKey(other.key.getRsaPublicKey());
        key.setPrivateKey(other.key.getRsaPrivateKey());
        key.setKeyId(kid);
        return new SignedBy(key);
    }

    JsonWebKey published() {
        return key;
    }

    String token(Map<String, Object> changed) {
        return token("RS256", key.getPrivateKey(), changed);
    }

    /** @param changed claims and their values, null for one that is left out */
    String token(String algorithm, Key with, Map<String, Object> changed) {
        var claims = new JwtClaims();
        var now = Instant.now().getEpochSecond();
        claims.setIssuer(ISSUER);
        claims.setAudience("field-safety-suite");
        claims.setSubject("ana");
        claims.setStringListClaim("groups", List.of(Roles.AUTHOR));
        claims.setClaim("iat", now - 600);
        claims.setClaim("exp", now + 600);
        claims.setGeneratedJwtId();
        changed.forEach((name, value) -> {
            if (value == null) {
                claims.unsetClaim(name);
            } else {
                claims.setClaim(name, value);
            }
        });
        var signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setKey(with);
        signature.setDoKeyValidation(false);
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
