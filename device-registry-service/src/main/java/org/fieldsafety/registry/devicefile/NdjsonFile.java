package org.fieldsafety.registry.devicefile;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** One JSON object a line, its values strings or null. A line that is anything else is refused, and reading goes on. */
final class NdjsonFile implements DeviceFile {
    /** Longest line in characters; what comes beyond is dropped and the line refused. */
    private static final int LONGEST_LINE = 16 * 1024;

    private static final JsonFactory JSON = new JsonFactory();
    private static final Map<String, Column> COLUMNS =
            Arrays.stream(Column.values()).collect(Collectors.toUnmodifiableMap(Column::jsonName, column -> column));

    @Override
    public String nameOf(Column column) {
        return column.jsonName();
    }

    @Override
    public void readText(Reader text, Rows rows) throws IOException {
        long number = 0;
        var lines = new Lines(text, LONGEST_LINE);
        for (var line = lines.next(); line != null; line = lines.next()) {
            number++;
            if (line == Lines.TOO_LONG || !line.isBlank()) {
                read(number, line, rows);
            }
        }
    }

    private static void read(long number, String line, Rows rows) throws IOException {
        try {
            rows.row(number, values(line));
        } catch (BadLine e) {
            rows.refused(number, e.field, e.code, String.valueOf(e.getMessage()));
        } catch (JacksonException e) {
            rows.refused(number, "", "malformed-json", e.getOriginalMessage());
        }
    }

    private static Map<Column, String> values(String line) throws IOException, BadLine {
        if (line == Lines.TOO_LONG) {
            throw new BadLine("", "too-long", "The line is longer than " + LONGEST_LINE + " characters");
        }
        var values = new EnumMap<Column, String>(Column.class);
        try (var json = JSON.createParser(line)) {
            boolean object = json.nextToken() == JsonToken.START_OBJECT;
            for (var field = json.nextFieldName(); object && field != null; field = json.nextFieldName()) {
                var column = COLUMNS.get(field);
                if (column == null) {
                    throw new BadLine(field, "unknown-field", "There is no such field");
                }
                var value = json.nextToken();
                if (value == JsonToken.VALUE_STRING) {
                    values.put(column, json.getText());
                } else if (value == JsonToken.VALUE_NULL) {
                    values.put(column, "");
                } else {
                    throw new BadLine(field, "not-a-string", "The value is no JSON string");
                }
            }
            if (!object || json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
                throw new BadLine("", "malformed-json", "The line is no single JSON object");
            }
        }
        return values;
    }

    /** What is wrong with one line. */
    private static final class BadLine extends Exception {
        private final String field;
        private final String code;

        BadLine(String field, String code, String reason) {
            super(reason);
            this.field = field;
            this.code = code;
        }
    }
}
