package org.fieldsafety.registry.export;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How exported rows are written. */
public enum ExportFormat {
    /** RFC 4180 with a header row; values are as they are, also those that a spreadsheet would take for a formula. */
    CSV("text/csv", "copy (%s) to stdout with (format csv, header)"),

    /**
     * One JSON object a line. COPY would escape in its own text format, so it writes CSV, whose quote and delimiter are
     * characters that JSON text never holds.
     */
    NDJSON(
            "application/x-ndjson",
            "copy (select json_strip_nulls(to_json(r)) from (%s) r) to stdout"
                    + " with (format csv, quote E'\\x01', delimiter E'\\x02')");

    private final String mediaType;
    private final String copy;

    ExportFormat(String mediaType, String copy) {
        this.mediaType = mediaType;
        this.copy = copy;
    }

    /** Null for any other media type. */
    public static @Nullable ExportFormat of(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(mediaType))
                .findAny()
                .orElse(null);
    }

    public String mediaType() {
        return mediaType;
    }

    String copy(String select) {
        return copy.formatted(select);
    }
}
