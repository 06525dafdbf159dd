package org.fieldsafety.registry.devicefile;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Set;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.fieldsafety.platform.problem.InvalidInput;

/**
 * How the bytes of a file become text: packed with gzip or not, in UTF-8 or UTF-16. What the file itself shows, by its
 * first bytes, counts more than what its sender says.
 *
 * @param charset what the sender says the text is in, where no byte order mark tells
 * @param gzip whether the sender says that it is packed
 */
public record Encoding(Charset charset, boolean gzip) {
    private static final Set<Charset> UNDERSTOOD = Set.of(UTF_8, UTF_16, UTF_16BE, UTF_16LE);
    private static final int BUFFER = 64 * 1024;
    private static final int LONGEST_MARK = 3;

    public Encoding {
        if (!UNDERSTOOD.contains(charset)) {
            throw new InvalidInput(
                    "Content-Type", "invalid-encoding", "The file must be in UTF-8 or UTF-16, not in " + charset);
        }
    }

    /**
     * The text without its byte order mark. Bytes that are no text end in a {@link
     * java.nio.charset.CharacterCodingException}, never in a guess.
     */
    Reader open(InputStream bytes) throws IOException {
        var plain = new BufferedInputStream(unpacked(bytes), BUFFER);
        // A decoder that is not told otherwise reports what is malformed.
        return new BufferedReader(new InputStreamReader(plain, marked(plain).newDecoder()), BUFFER);
    }

    private InputStream unpacked(InputStream bytes) throws IOException {
        var received = new Received(bytes);
        var packed = new BufferedInputStream(received, BUFFER);
        packed.mark(2);
        boolean magic = packed.read() == 0x1f && packed.read() == 0x8b;
        packed.reset();
        if (!magic && !gzip) {
            return packed;
        }
        try {
            return new Unpacked(received, new GzipCompressorInputStream(packed, true));
        } catch (IOException e) {
            throw received.blamed(e);
        }
    }

    /** Tells by the byte order mark, and passes over it. */
    private Charset marked(BufferedInputStream plain) throws IOException {
        plain.mark(LONGEST_MARK);
        var mark = plain.readNBytes(LONGEST_MARK);
        plain.reset();
        if (begins(mark, 0xEF, 0xBB, 0xBF)) {
            plain.skipNBytes(3);
            return UTF_8;
        }
        if (begins(mark, 0xFF, 0xFE)) {
            plain.skipNBytes(2);
            return UTF_16LE;
        }
        if (begins(mark, 0xFE, 0xFF)) {
            plain.skipNBytes(2);
            return UTF_16BE;
        }
        return charset;
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** What arrives over the connection; keeps its failures apart from what is wrong with the packed file. */
    private static final class Received extends FilterInputStream {
        private boolean failed;

        Received(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (IOException e) {
                failed = true;
                throw e;
            }
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                return super.read(into, offset, length);
            } catch (IOException e) {
                failed = true;
                throw e;
            }
        }

        /** The failure of the connection itself; else it is the file's fault. */
        IOException blamed(IOException cause) {
            if (failed) {
                return cause;
            }
            throw new InvalidInput("body", "malformed-gzip", "The file is no whole gzip file");
        }
    }

    /** What was packed, in one member or several. */
    private static final class Unpacked extends FilterInputStream {
        private final Received received;

        Unpacked(Received received, InputStream in) {
            super(in);
            this.received = received;
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (IOException e) {
                throw received.blamed(e);
            }
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                return super.read(into, offset, length);
            } catch (IOException e) {
                throw received.blamed(e);
            }
        }
    }
}
