package org.fieldsafety.registry.udi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fieldsafety.registry.udi.Identification.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Codes as labels have them, in barcodes.txt: each row says what must be understood and found. */
class BarcodeTableTest {
    private static final UdiParser PARSER =
            new UdiParser(Clock.fixed(Instant.parse("2026-11-22T10:15:00Z"), ZoneOffset.UTC));

    record Row(String scan, String expected) {}

    static List<Row> rows() throws IOException {
        try (var file = Objects.requireNonNull(BarcodeTableTest.class.getResourceAsStream("barcodes.txt"))) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(BarcodeTableTest::row)
                    .toList();
        }
    }

    private static Row row(String line) {
        int end = line.indexOf(" | ");
        var scan = line.substring(0, end)
                .replace('¤', '\u001d')
                .replace("\\r", "\r")
                .replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace("\\\\", "\\");
        return new Row(scan, line.substring(end + 3).strip());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyCodeIsUnderstoodAsItsLabelMeansIt(Row row) {
        var found = PARSER.parse(row.scan());

        assertThat(told(found)).isEqualTo(row.expected());
        assertThat(found.elements()).allSatisfy(element -> assertThat(element.position())
                .isBetween(0, row.scan().length()));
    }

    @Test
    void tableIsAsLongAsPromised() throws IOException {
        assertThat(rows()).hasSizeGreaterThanOrEqualTo(60);
    }

    private static String told(Identification found) {
        var findings = found.findings().stream().map(Finding::code).collect(joining(" "));
        return Stream.of(
                        found.form(),
                        found.udiDi(),
                        found.serial(),
                        found.lot(),
                        found.manufacturedOn(),
                        found.expiresOn(),
                        findings)
                .map(value -> Objects.toString(value, ""))
                .map(value -> value.isEmpty() ? "-" : value)
                .collect(joining(" | "));
    }
}
