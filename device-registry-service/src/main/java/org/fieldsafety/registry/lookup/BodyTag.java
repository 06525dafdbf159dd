package org.fieldsafety.registry.lookup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Strong entity tags over a body (RFC 9110, 8.8.3): equal bytes have equal tags, whoever wrote them. */
final class BodyTag {
    /** 128 of the 256 bits are more than enough to tell two answers apart. */
    private static final int BYTES = 16;

    private BodyTag() {}

    static String of(byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body);
            return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES)) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Whether {@code If-None-Match} names the tag; weak ones count as well (RFC 9110, 13.1.2). */
    static boolean matches(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(",", -1))
                        .map(String::strip)
                        .map(given -> given.startsWith("W/") ? given.substring(2) : given)
                        .anyMatch(given -> given.equals(tag) || given.equals("*"));
    }
}
