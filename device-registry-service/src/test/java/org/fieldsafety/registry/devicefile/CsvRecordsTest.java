package org.fieldsafety.registry.devicefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fieldsafety.platform.problem.InvalidInput;

class CsvRecordsTest {
    private final List<String> refused = new ArrayList<>();

    @Property(tries = 20_000)
    void whatTheParserUnderstandsReachesItUnchanged(@ForAll("texts") String text) {
        var closed = "header\n" + text + "\"\n";
        if (refused(closed).isEmpty()) {
            assertThat(records(filtered(closed))).isEqualTo(records(new StringReader(closed)));
        }
        var open = "header\n" + text;
        if (refused(open).isEmpty()) {
            assertThat(records(filtered(open))).isEqualTo(records(new StringReader(open)));
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars('a', ',', '"', '\n', '\r', ' ').ofMaxLength(12);
    }

    @Example
    void quoteThatIsNeverClosedCostsItsOwnLineOnly() {
        assertThat(records(filtered("h\n1\n\"2\n3\n4"))).containsExactly("1:[h]", "2:[1]", "4:[3]", "5:[4]");
        assertThat(refused).containsExactly("3 unclosed-quote");
    }

    @Example
    void quoteThatIsClosedTooLateCostsItsOwnLineOnly() {
        var rows = "row\n".repeat(CsvRecords.LONGEST / 4);

        assertThat(records(filtered("h\n\"open\n" + rows + "\"closed\n\"\nlast\n")))
                .hasSize(1 + CsvRecords.LONGEST / 4 + 1 + 1)
                .contains((3 + CsvRecords.LONGEST / 4) + ":[closed\n]");
        assertThat(refused).containsExactly("2 unclosed-quote");
    }

    @Example
    void rowThatIsTooLongCostsItselfOnly() {
        var huge = "x".repeat(10_000_000);

        assertThat(records(filtered("h\n1\n" + huge + "\r\n\"2\n" + huge + "\n3\n")))
                .containsExactly("1:[h]", "2:[1]", "6:[3]");
        assertThat(refused).containsExactly("3 too-long", "4 unclosed-quote", "5 too-long");
    }

    @Example
    void headerThatNeverEndsIsNone() {
        assertThatThrownBy(() -> records(filtered("\"h\n1\n"))).hasRootCauseInstanceOf(InvalidInput.class);
    }

    @Example
    void lineThatNeverEndsEndsTheFile() {
        var endless = new Reader() {
            private int read;

            @Override
            public int read(char[] into, int offset, int length) {
                for (int i = offset; i < offset + length; i++) {
                    into[i] = read++ == 1 ? '\n' : 'x';
                }
                return length;
            }

            @Override
            public void close() {}
        };

        assertThatThrownBy(() -> records(new CsvRecords(endless, new Refused())))
                .rootCause()
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("64 million");
    }

    private Reader filtered(String text) {
        return new CsvRecords(new StringReader(text), new Refused());
    }

    private List<String> refused(String text) {
        refused.clear();
        records(filtered(text));
        return List.copyOf(refused);
    }

    private static List<String> records(Reader text) {
        return CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .maxBufferSize(2 * CsvRecords.LONGEST)
                .ofCsvRecord(text)
                .stream()
                .map(CsvRecordsTest::told)
                .toList();
    }

    private static String told(CsvRecord row) {
        return row.getStartingLineNumber() + ":" + row.getFields();
    }

    private final class Refused implements DeviceFile.Rows {
        @Override
        public void row(long line, Map<Column, String> values) {}

        @Override
        public void refused(long line, String field, String code, String reason) {
            refused.add(line + " " + code);
        }
    }
}
