package org.fieldsafety.notice.file;

import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.fieldsafety.platform.problem.InvalidInput;

/** The Content-Digest request header (RFC 9530), of which the algorithm sha-256 is understood. */
final class ContentDigest {
    private static final String HEADER = "Content-Digest";
    private static final Pattern SHA_256 = Pattern.compile("(?:^|,)\\s*sha-256=:([A-Za-z0-9+/]+={0,2}):\\s*(?:,|;|$)");

    private ContentDigest() {}

    /** @param sha256 of what arrived, hexadecimal */
    static void requireMatch(String header, String sha256) {
        var stated = SHA_256.matcher(header);
        if (!stated.find()) {
            throw new InvalidInput(HEADER, "invalid-digest", "Write it as sha-256=:<base64>:");
        }
        if (!hex(stated.group(1)).equals(sha256)) {
            throw new InvalidInput(HEADER, "digest-mismatch", "What arrived has the SHA-256 " + sha256);
        }
    }

    private static String hex(String base64) {
        try {
            return HexFormat.of().formatHex(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(HEADER, "invalid-digest", "The digest is no base64");
        }
    }
}
