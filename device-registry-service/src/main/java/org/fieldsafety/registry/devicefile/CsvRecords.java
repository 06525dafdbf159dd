package org.fieldsafety.registry.devicefile;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.ListIterator;
import org.fieldsafety.platform.problem.InvalidInput;

/**
 * A CSV text in which every record that would not end in time has become an empty line: so the parser sees the others,
 * with their true line numbers. A quote that is never closed costs its own line only, reading goes on with the next.
 */
final class CsvRecords extends Reader {
    /** Longest record, in characters. */
    static final int LONGEST = 64 * 1024;

    private final Lines lines;
    private final DeviceFile.Rows rows;
    private final Quotes quotes = new Quotes();
    /** Lines of a record that was given up, to be read as records of their own. */
    private final Deque<String> again = new ArrayDeque<>();
    /** Lines of the record being read. */
    private final List<String> open = new ArrayList<>();

    private int openLength;
    private long line = 1;
    private String out = "";
    private int at;

    CsvRecords(Reader text, DeviceFile.Rows rows) {
        this.lines = new Lines(text, LONGEST);
        this.rows = rows;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int copied = 0;
        while (copied < length) {
            if (at == out.length() && !advance()) {
                break;
            }
            int some = Math.min(length - copied, out.length() - at);
            out.getChars(at, at + some, into, offset + copied);
            at += some;
            copied += some;
        }
        return copied == 0 && length > 0 ? -1 : copied;
    }

    /** Whether there is another record, or what stands for it. */
    private boolean advance() throws IOException {
        while (true) {
            var next = again.isEmpty() ? lines.next() : again.poll();
            if (next == null) {
                return !open.isEmpty() && giveUp("unclosed-quote", "A quote is opened and not closed");
            }
            open.add(next);
            openLength += next.length();
            if (next == Lines.TOO_LONG || openLength > LONGEST) {
                return open.size() == 1
                        ? giveUp("too-long", "The row is longer than " + LONGEST + " characters")
                        : giveUp("unclosed-quote", "A quote is opened and not closed in time");
            }
            switch (quotes.after(next)) {
                case COMPLETE -> {
                    emit(open.size() == 1 ? next : String.join("", open), open.size());
                    return true;
                }
                case WRONG -> {
                    return giveUp("misplaced-quote", "Something follows a closing quote");
                }
                case GOES_ON -> {}
            }
        }
    }

    private boolean giveUp(String code, String reason) {
        if (line == 1) {
            throw new InvalidInput("body", "malformed-csv", "The header can't be read. " + reason);
        }
        rows.refused(line, "", code, reason);
        ListIterator<String> last = open.listIterator(open.size());
        while (last.previousIndex() > 0) {
            again.addFirst(last.previous());
        }
        emit("\n", 1);
        return true;
    }

    private void emit(String text, int ofLines) {
        quotes.forget();
        open.clear();
        openLength = 0;
        line += ofLines;
        out = text;
        at = 0;
    }

    /** The text belongs to who gave it. */
    @Override
    public void close() {}
}
