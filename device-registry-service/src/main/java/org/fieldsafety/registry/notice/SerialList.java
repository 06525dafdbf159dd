package org.fieldsafety.registry.notice;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.fieldsafety.registry.udi.SerialNumber;

/**
 * A list of serial numbers, and the digest by which a notice names it when it is signed.
 *
 * @param serials each once, in the order of their characters
 * @param sha256 in lower-case hex, over the serial numbers in that order, each followed by a line feed
 */
record SerialList(List<String> serials, String sha256) {

    static SerialList of(Collection<SerialNumber> serials) {
        var sorted =
                serials.stream().map(SerialNumber::value).sorted().distinct().toList();
        return new SerialList(sorted, digest(sorted));
    }

    private static String digest(List<String> serials) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            serials.forEach(serial -> sha256.update((serial + "\n").getBytes(US_ASCII)));
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
