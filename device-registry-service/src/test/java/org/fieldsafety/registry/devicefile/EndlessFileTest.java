package org.fieldsafety.registry.devicefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fieldsafety.platform.problem.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that go on and on, as a small packed one can: what is read of them is bounded, however long they are. */
class EndlessFileTest {
    private static final int MOST = 16 * 1024 * 1024;
    private static final String HEADER = "udi_di,serial,catalogue_number,lot,software_version,consignee\n";
    private static final String OBJECT = "{\"serial\":\"A1\"}\n";
    private static final String BLANK_BLOCK = "\n".repeat(8192);

    private final Counting rows = new Counting();

    @ParameterizedTest
    @ValueSource(strings = {"", HEADER, HEADER + "1,2,3,4,5,6\n"})
    void csvThatGoesOnWithBlankLinesIsGivenUp(String beginning) {
        givenUp(DeviceFile.csv(), beginning, BLANK_BLOCK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", " \t \n"})
    void ndjsonThatGoesOnWithBlankLinesIsGivenUp(String blank) {
        givenUp(DeviceFile.ndjson(), OBJECT, blank.repeat(2048));
    }

    private void givenUp(DeviceFile file, String beginning, String block) {
        var text = new Text(Stream.concat(Stream.of(beginning), Stream.generate(() -> block)));

        assertThatThrownBy(() -> file.readText(text, rows)).isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(
                        e.violations().get(0).code())
                .isEqualTo("blank-lines"));
        assertThat(text.read).isBetween((long) MOST, MOST + 1_000_000L);
    }

    @Test
    void linesThatAreTooLongAreNotReadForEver() {
        var line = " ".repeat(10_000_000) + "\n";
        var text = new Text(Stream.generate(() -> line));

        assertThatThrownBy(() -> DeviceFile.ndjson().readText(text, rows)).isInstanceOf(InvalidInput.class);

        assertThat(rows.refused).isEqualTo(107);
        assertThat(text.read).isBetween(1L << 30, (1L << 30) + line.length());
    }

    @Test
    void blankLinesBetweenRowsDoNoHarmHoweverLongTheFile() throws IOException {
        var longRow = "{\"serial\":\"" + "A".repeat(10_000) + "\"}\n";
        var text = new Text(IntStream.range(0, 2500).mapToObj(i -> longRow + BLANK_BLOCK));

        DeviceFile.ndjson().readText(text, rows);

        assertThat(rows.taken).isEqualTo(2500);
        assertThat(text.read).isGreaterThan(2 * MOST);
    }

    private static final class Counting implements DeviceFile.Rows {
        private int taken;
        private int refused;

        @Override
        public void row(long line, Map<Column, String> values) {
            taken++;
        }

        @Override
        public void refused(long line, String field, String code, String reason) {
            refused++;
        }
    }

    /** Text made while it is read; one that is read for much too long ends in a failure, not never. */
    private static final class Text extends Reader {
        private final Iterator<String> blocks;
        private String block = "";
        private int at;
        private long read;

        Text(Stream<String> blocks) {
            this.blocks = blocks.iterator();
        }

        @Override
        public int read(char[] into, int offset, int length) {
            assertThat(read).isLessThan(100L * MOST);
            while (at == block.length()) {
                if (!blocks.hasNext()) {
                    return -1;
                }
                block = blocks.next();
                at = 0;
            }
            int some = Math.min(length, block.length() - at);
            block.getChars(at, at + some, into, offset);
            at += some;
            read += some;
            return some;
        }

        @Override
        public void close() {}
    }
}
