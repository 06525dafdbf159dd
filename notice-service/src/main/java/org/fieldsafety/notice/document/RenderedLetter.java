package org.fieldsafety.notice.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** @param sha256 of the bytes, lower case hexadecimal */
record RenderedLetter(byte[] bytes, String sha256) {

    static RenderedLetter of(byte[] bytes) {
        try {
            return new RenderedLetter(
                    bytes,
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
