package org.fieldsafety.registry.devicefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Map;
import org.fieldsafety.platform.problem.InvalidInput;

/** A format in which devices are imported. */
public sealed interface DeviceFile permits CsvFile, NdjsonFile {

    /** Comma-separated values with a header row. */
    static DeviceFile csv() {
        return new CsvFile();
    }

    /** One JSON object a line. */
    static DeviceFile ndjson() {
        return new NdjsonFile();
    }

    /**
     * Reads a file to its end, row by row.
     *
     * @throws InvalidInput for what makes the whole file useless: {@code invalid-encoding}, {@code malformed-gzip},
     *     {@code missing-column}, {@code unknown-column}, {@code malformed-csv}, {@code no-lines}, {@code
     *     blank-lines}
     * @throws UncheckedIOException when the file does not arrive as a whole
     */
    default void read(InputStream bytes, Encoding encoding, Rows rows) {
        try {
            readText(encoding.open(bytes), rows);
        } catch (CharacterCodingException e) {
            throw new InvalidInput("body", "invalid-encoding", "The file is no text in UTF-8 or UTF-16");
        } catch (IOException e) {
            throw new UncheckedIOException("The file could not be received", e);
        }
    }

    /** @param text buffered */
    void readText(Reader text, Rows rows) throws IOException;

    /** What this format calls the column. */
    String nameOf(Column column);

    /** Receives what is read. */
    interface Rows {
        /**
         * @param line of the file where the row begins, the first being 1
         * @param values empty where the file says that there is none, absent where it does not speak of the column; the
         *     receiver's own
         */
        void row(long line, Map<Column, String> values);

        /** A row that can't be read as one. */
        void refused(long line, String field, String code, String reason);
    }
}
