package org.fieldsafety.platform.testing;

import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Signed bearer tokens for tests; immutable, each method gives a changed copy. */
public record Token(
        String subject,
        String name,
        Set<String> roles,
        List<String> consignees,
        String country,
        Duration validity,
        Instant authenticatedAt) {
    private static final String ISSUER = "https://issuer.test";
    private static final String PRIVATE_KEY = "fieldsafety.test.private-key";
    private static final String PUBLIC_KEY = "fieldsafety.test.public-key";

    public static Token of(String... roles) {
        var name = String.join("-", roles);
        return new Token(
                name, name, new LinkedHashSet<>(Arrays.asList(roles)), List.of(), "", Duration.ofMinutes(10), null);
    }

    public Token subject(String newSubject) {
        return new Token(newSubject, name, roles, consignees, country, validity, authenticatedAt);
    }

    public Token name(String newName) {
        return new Token(subject, newName, roles, consignees, country, validity, authenticatedAt);
    }

    /** A consignee has one, a partner may act for several. */
    public Token consignee(UUID... ids) {
        var texts = Arrays.stream(ids).map(UUID::toString).toList();
        return new Token(subject, name, roles, texts, country, validity, authenticatedAt);
    }

    public Token country(String newCountry) {
        return new Token(subject, name, roles, consignees, newCountry, validity, authenticatedAt);
    }

    public Token expired() {
        return new Token(subject, name, roles, consignees, country, Duration.ofMinutes(-10), authenticatedAt);
    }

    /** When the person proved who they are; just now where nothing is said. */
    public Token authenticatedAt(Instant when) {
        return new Token(subject, name, roles, consignees, country, validity, when);
    }

    public String jwt() {
        var authenticated = authenticatedAt == null ? Instant.now() : authenticatedAt;
        var claims = Jwt.issuer(ISSUER)
                .audience("field-safety-suite")
                .subject(subject)
                .upn(subject)
                .groups(roles)
                .claim("name", name)
                .claim("auth_time", authenticated.getEpochSecond())
                .expiresAt(System.currentTimeMillis() / 1000 + validity.toSeconds());
        if (consignees.size() == 1) {
            claims.claim("consignee", consignees.get(0));
        } else if (!consignees.isEmpty()) {
            claims.claim("consignees", consignees);
        }
        if (!country.isEmpty()) {
            claims.claim("country", country);
        }
        return claims.sign(privateKey());
    }

    /** Settings with which a service trusts these tokens. */
    static Map<String, String> verification() {
        makeKeys();
        return Map.of("mp.jwt.verify.issuer", ISSUER, "mp.jwt.verify.publickey", System.getProperty(PUBLIC_KEY));
    }

    private static synchronized void makeKeys() {
        if (System.getProperty(PRIVATE_KEY) == null) {
            try {
                var generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                var keys = generator.generateKeyPair();
                var base64 = Base64.getEncoder();
                System.setProperty(
                        PUBLIC_KEY, base64.encodeToString(keys.getPublic().getEncoded()));
                System.setProperty(
                        PRIVATE_KEY, base64.encodeToString(keys.getPrivate().getEncoded()));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static PrivateKey privateKey() {
        makeKeys();
        try {
            var encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE_KEY));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
