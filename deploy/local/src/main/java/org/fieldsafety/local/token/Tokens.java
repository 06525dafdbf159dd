package org.fieldsafety.local.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fieldsafety.local.console.Failure;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Stands in for an identity provider: signs tokens with a key pair made at the first start and kept after that. */
public final class Tokens {

    public static final String ISSUER = "https://fieldsafety.local";
    public static final String AUDIENCE = "field-safety-suite";

    private static final float VALID_MINUTES = 12 * 60;

    private final Path keySet;
    private final PublicJsonWebKey key;

    private Tokens(Path keySet, PublicJsonWebKey key) {
        this.keySet = keySet;
        this.key = key;
    }

    /** @param keys directory of the signing key; the key pair is made if it is not there yet */
    public static Tokens in(Path keys) {
        Path signing = keys.resolve("signing.jwk");
        try {
            if (Files.notExists(signing)) {
                RsaJsonWebKey made = RsaJwkGenerator.generateJwk(2048);
                made.setKeyId("local");
                made.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
                made.setUse("sig");
                Secrets.write(signing, made.toJson(OutputControlLevel.INCLUDE_PRIVATE));
            }
            PublicJsonWebKey key = PublicJsonWebKey.Factory.newPublicJwk(Files.readString(signing));
            Path keySet = keys.resolve("jwks.json");
            if (Files.notExists(keySet)) {
                Secrets.write(keySet, new JsonWebKeySet(List.<JsonWebKey>of(key)).toJson());
            }
            return new Tokens(keySet, key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new Failure(
                    "The signing key " + signing + " is not readable: delete the directory " + keys
                            + ", and a new one is made.",
                    e);
        }
    }

    /** The public key, in the form (RFC 7517) in which the services load it. */
    public Path keySet() {
        return keySet;
    }

    public String issue(Identity identity) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(identity.subject());
        claims.setStringClaim("upn", identity.subject());
        claims.setStringClaim("name", identity.name());
        claims.setStringListClaim("groups", identity.role());
        if (identity.role().equals("consignee")) {
            claims.setStringClaim("consignee", identity.consignees().get(0));
        } else if (!identity.consignees().isEmpty()) {
            claims.setStringListClaim("consignees", identity.consignees());
        }
        if (identity.country() != null) {
            claims.setStringClaim("country", identity.country());
        }
        claims.setIssuedAtToNow();
        // Whoever gets a token has just shown that they own the key: a signature asks for that (21 CFR 11.200).
        claims.setClaim("auth_time", NumericDate.now().getValue());
        claims.setExpirationTimeMinutesInTheFuture(VALID_MINUTES);
        claims.setGeneratedJwtId();
        return sign(claims);
    }

    private String sign(JwtClaims claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", "JWT");
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("A token cannot be signed", e);
        }
    }
}
