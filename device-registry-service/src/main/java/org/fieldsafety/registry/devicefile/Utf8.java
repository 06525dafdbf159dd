package org.fieldsafety.registry.devicefile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** Strict UTF-8: bytes that are none end in a {@link java.nio.charset.CharacterCodingException}, never in a guess. */
final class Utf8 {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8() {}

    /** The text without the byte order mark that spreadsheets put before it. */
    static Reader open(InputStream bytes) throws IOException {
        // A decoder that is not told otherwise reports what is malformed.
        var text = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()), 64 * 1024);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }
}
