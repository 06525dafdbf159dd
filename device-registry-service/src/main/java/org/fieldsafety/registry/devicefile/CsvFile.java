package org.fieldsafety.registry.devicefile;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import org.fieldsafety.platform.problem.InvalidInput;
import org.fieldsafety.platform.problem.Violations;

/** Comma-separated values (RFC 4180) with a header row that names the columns, in any order. */
final class CsvFile implements DeviceFile {
    @Override
    public String nameOf(Column column) {
        return column.csvName();
    }

    @Override
    public void readText(Reader text, Rows rows) throws IOException {
        try (var csv = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .maxBufferSize(2 * CsvRecords.LONGEST)
                .ofCsvRecord(new CsvRecords(text, rows))) {
            var records = csv.iterator();
            if (records.hasNext()) {
                var columns = columns(records.next());
                records.forEachRemaining(row -> read(row, columns, rows));
            }
        } catch (CsvParseException e) {
            if (e.getCause() instanceof InvalidInput unusable) {
                throw unusable;
            }
            throw new InvalidInput("body", "malformed-csv", "The file can't be read as CSV: " + e.getMessage());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void read(CsvRecord row, List<Column> columns, Rows rows) {
        if (row.getFieldCount() != columns.size()) {
            rows.refused(
                    row.getStartingLineNumber(),
                    "",
                    "wrong-field-count",
                    "The row has " + row.getFieldCount() + " fields, the header " + columns.size());
            return;
        }
        var values = new EnumMap<Column, String>(Column.class);
        for (int i = 0; i < columns.size(); i++) {
            values.put(columns.get(i), row.getField(i));
        }
        rows.row(row.getStartingLineNumber(), values);
    }

    private static List<Column> columns(CsvRecord header) {
        var names = header.getFields();
        var violations = new Violations();
        for (var column : Column.values()) {
            if (column.isAlwaysGiven() && !names.contains(column.csvName())) {
                violations.add(column.csvName(), "missing-column", "The header names no column " + column.csvName());
            }
        }
        violations.throwIfAny();
        var columns = new ArrayList<Column>();
        for (var name : names) {
            Arrays.stream(Column.values())
                    .filter(column -> column.csvName().equals(name) && !columns.contains(column))
                    .findAny()
                    .ifPresentOrElse(
                            columns::add,
                            () -> violations.add(name, "unknown-column", "There is no such column, or it came before"));
        }
        violations.throwIfAny();
        return columns;
    }
}
