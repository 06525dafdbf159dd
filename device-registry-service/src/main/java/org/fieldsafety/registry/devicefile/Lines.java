package org.fieldsafety.registry.devicefile;

import java.io.IOException;
import java.io.Reader;
import org.fieldsafety.platform.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Lines of a text, each with its end (LF, CRLF or CR), of which none is held that is longer than a limit. */
final class Lines {
    /** Stands for a line over the limit. */
    @SuppressWarnings("StringOperationCanBeSimplified") // Told from any other by its identity.
    static final String TOO_LONG = new String("\n");

    /** A line that never ends is none: the file is something else. In characters. */
    private static final int ENDLESS = 64 * 1024 * 1024;

    /** Nor are lines over the limit a list when they are so much together. In characters. */
    private static final long MOST_DROPPED = 1024L * 1024 * 1024;

    /** A file of which so much more is blank than not is no list of anything. In characters. */
    private static final int MOSTLY_BLANK = 16 * 1024 * 1024;

    private final Reader text;
    private final int longest;
    private final char[] buffer = new char[64 * 1024];
    private int at;
    private int filled;
    /** How much of the text is blank lines, less what is not, since there was last as much of both. */
    private long blank;

    private long dropped;

    Lines(Reader text, int longest) {
        this.text = text;
        this.longest = longest;
    }

    /**
     * Null after the last.
     *
     * @throws InvalidInput {@code no-lines}, {@code blank-lines} when it would go on like that for ever
     */
    @Nullable
    String next() throws IOException {
        var line = read();
        if (line != null) {
            weigh(line);
        }
        return line;
    }

    /** Blank lines are passed over unseen, so a small packed file could keep its reader busy for days. */
    private void weigh(String line) {
        if (line == TOO_LONG || !line.isBlank()) {
            blank = Math.max(0, blank - line.length());
            return;
        }
        blank += line.length();
        if (blank > MOSTLY_BLANK) {
            throw new InvalidInput(
                    "body", "blank-lines", "Most of the file, over 16 million characters, is blank lines");
        }
    }

    @Nullable
    private String read() throws IOException {
        if (at == filled && !fill()) {
            return null;
        }
        int end = endOfLine();
        if (end <= filled) {
            return cut(end);
        }
        var line = new StringBuilder();
        for (long length = 0; ; end = endOfLine()) {
            boolean whole = end <= filled;
            int upTo = whole ? end : filled;
            length += upTo - at;
            if (length > ENDLESS) {
                throw new InvalidInput("body", "no-lines", "The file has a line of more than 64 million characters");
            }
            if (line.length() <= longest) {
                line.append(buffer, at, upTo - at);
            }
            at = upTo;
            if (whole || !fill()) {
                return line.length() > longest ? tooLong(length) : line.toString();
            }
        }
    }

    private String cut(int end) {
        int length = end - at;
        var line = length > longest ? tooLong(length) : new String(buffer, at, length);
        at = end;
        return line;
    }

    private String tooLong(long length) {
        dropped += length;
        if (dropped > MOST_DROPPED) {
            throw new InvalidInput("body", "no-lines", "Over a billion characters are in lines that are too long");
        }
        return TOO_LONG;
    }

    /** Index after the end of the line, or more than is filled where the end is not seen yet. */
    private int endOfLine() throws IOException {
        for (int i = at; i < filled; i++) {
            if (buffer[i] == '\n') {
                return i + 1;
            }
            if (buffer[i] == '\r') {
                if (i + 1 < filled) {
                    return buffer[i + 1] == '\n' ? i + 2 : i + 1;
                }
                return lastIsCarriageReturn(i);
            }
        }
        return filled + 1;
    }

    /** A line feed may follow in what is not read yet; the line so far is moved to the front to make room for it. */
    private int lastIsCarriageReturn(int i) throws IOException {
        if (at == 0 && filled == buffer.length) {
            return filled + 1;
        }
        int kept = filled - at;
        System.arraycopy(buffer, at, buffer, 0, kept);
        int more = text.read(buffer, kept, 1);
        int index = i - at;
        at = 0;
        filled = kept + Math.max(more, 0);
        return more > 0 && buffer[index + 1] == '\n' ? index + 2 : index + 1;
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(text.read(buffer, 0, buffer.length), 0);
        return filled > 0;
    }
}
