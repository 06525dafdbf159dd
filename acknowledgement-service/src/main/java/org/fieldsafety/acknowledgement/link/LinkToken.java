package org.fieldsafety.acknowledgement.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What stands in the address of a personal link: its id and when it ends, with an HMAC-SHA256 over both. Nobody without
 * the secret can make one, and it says nothing of the person or the consignee.
 */
record LinkToken(UUID id, Instant expiresAt) {
    private static final int SAID = 16 + 8;
    private static final int PROOF = 32;

    String signed(String secret) {
        var said = said();
        var token = ByteBuffer.allocate(SAID + PROOF).put(said).put(proof(said, secret));
        return text(token.array());
    }

    private static String text(byte[] token) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Empty for what was not signed with this secret, whatever else it is. */
    static Optional<LinkToken> read(String token, String secret) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        // The last character has two spare bits, which the decoder overlooks: one link has one spelling.
        if (bytes.length != SAID + PROOF || !text(bytes).equals(token)) {
            return Optional.empty();
        }
        var said = Arrays.copyOf(bytes, SAID);
        var proof = Arrays.copyOfRange(bytes, SAID, bytes.length);
        if (!MessageDigest.isEqual(proof, proof(said, secret))) {
            return Optional.empty();
        }
        var parts = ByteBuffer.wrap(said);
        return Optional.of(
                new LinkToken(new UUID(parts.getLong(), parts.getLong()), Instant.ofEpochSecond(parts.getLong())));
    }

    private byte[] said() {
        return ByteBuffer.allocate(SAID)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putLong(expiresAt.getEpochSecond())
                .array();
    }

    private static byte[] proof(byte[] said, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(said);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA256", e);
        }
    }
}
