package org.fieldsafety.local.bench.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Finds where an HTTP/1.1 response ends, and nothing else: by its Content-Length, by the last chunk, or by its status,
 * which says that it has no body. For answers of JSON, in which no line break stands, so the last chunk's five bytes
 * are found nowhere else.
 */
final class Response {

    private static final int LONGEST_HEAD = 16 * 1024;
    private static final String CONTENT_LENGTH = "\r\ncontent-length:";
    private static final int CHUNKED = -1;
    private static final long LAST_CHUNK = 0x30_0D_0A_0D_0AL;
    private static final long FIVE_BYTES = 0xFF_FFFF_FFFFL;

    private final byte[] head = new byte[LONGEST_HEAD];
    private int headLength;
    private boolean inBody;
    private int status;
    private long remaining;
    private long lastBytes;

    /** Takes all that has arrived; true when the response is complete, and the next one may begin. */
    boolean take(ByteBuffer arrived) {
        while (!inBody) {
            if (!arrived.hasRemaining()) {
                return false;
            }
            takeHead(arrived.get());
        }
        if (remaining == CHUNKED) {
            while (arrived.hasRemaining()) {
                lastBytes = (lastBytes << 8 | arrived.get() & 0xFF) & FIVE_BYTES;
            }
        } else {
            remaining -= arrived.remaining();
            arrived.position(arrived.limit());
        }
        return remaining == 0 || remaining == CHUNKED && lastBytes == LAST_CHUNK;
    }

    /** Of the response that is complete. */
    int status() {
        return status;
    }

    void begin() {
        headLength = 0;
        inBody = false;
        lastBytes = 0;
    }

    private void takeHead(byte next) {
        if (headLength == LONGEST_HEAD) {
            throw new IllegalStateException("This is no HTTP response");
        }
        head[headLength++] = next;
        if (next == '\n' && headLength > 3 && head[headLength - 3] == '\n') {
            inBody = true;
            String text = new String(head, 0, headLength, StandardCharsets.ISO_8859_1);
            status = Integer.parseInt(text.substring(9, 12));
            remaining = status == 304 || status == 204 ? 0 : bodyLength(text.toLowerCase(Locale.ROOT));
        }
    }

    private static long bodyLength(String text) {
        int at = text.indexOf(CONTENT_LENGTH);
        if (at < 0) {
            return CHUNKED;
        }
        int begin = at + CONTENT_LENGTH.length();
        return Long.parseLong(text.substring(begin, text.indexOf('\r', begin)).strip());
    }
}
