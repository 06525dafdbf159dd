package org.fieldsafety.notice.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** How letters look, on paper and on a screen. */
final class StyleSheets {
    static final String SCREEN = read("letter.css") + read("screen.css");
    static final String PAPER = read("letter.css") + read("paper.css");

    /** Content security policy of a page that has nothing but its own style: no script, no image, no frame, no form. */
    static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash(SCREEN)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private StyleSheets() {}

    private static String hash(String style) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String read(String name) {
        try (var stream = StyleSheets.class.getResourceAsStream("/letter/" + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The style sheet " + name + " could not be read", e);
        }
    }
}
