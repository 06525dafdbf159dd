package org.fieldsafety.registry.udi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.fieldsafety.registry.udi.Identification.Form;
import org.junit.jupiter.api.Test;

/** A million scans nobody made, most of them good ones that were damaged. */
class UdiParserFuzzTest {
    private static final int SCANS = 1_000_000;
    private static final String PIECES = "0123456789()+/$=&,<>.%]dC-\u001d ABXZabz#?:{}[\\^\u0000Ä\ud83d";

    private final UdiParser parser = new UdiParser(Clock.systemUTC());

    @Test
    void noScanMakesItFailOrPassWithAWrongCheckDigit() throws Exception {
        long seed = Long.getLong("fuzz.seed", System.nanoTime());
        System.out.println("Fuzzing with -Dfuzz.seed=" + seed);
        var random = new Random(seed);
        var good =
                BarcodeTableTest.rows().stream().map(BarcodeTableTest.Row::scan).toList();
        int accepted = 0;
        for (int i = 0; i < SCANS; i++) {
            var scan = random.nextInt(4) == 0 ? invented(random) : damaged(good, random);
            accepted += check(scan, seed) ? 1 : 0;
        }
        assertThat(accepted).as("some damage does no harm").isBetween(1_000, SCANS / 2);
    }

    private boolean check(String scan, long seed) {
        Identification found;
        try {
            found = parser.parse(scan);
        } catch (RuntimeException e) {
            return fail("Seed " + seed + ", scan " + scan.codePoints().boxed().toList(), e);
        }
        if (found.faulty() || found.udiDi() == null) {
            return false;
        }
        if (found.form() == Form.Hibc) {
            assertThat(hibcSum(scan)).as(scan).isZero();
        } else if (found.form() != Form.Iccbba) {
            assertThat(gtinSum(found.udiDi())).as(scan).isZero();
            assertThat(scan.replaceAll("%3", ""))
                    .as("every digit is in the scan")
                    .contains(unpadded(found.udiDi()));
        }
        return true;
    }

    /** Independent of the parser's own sum: all digits with weights 3 and 1 from the left of 14, modulo 10. */
    private static int gtinSum(String gtin) {
        assertThat(gtin).matches("[0-9]{14}");
        int sum = 0;
        for (int i = 0; i < 14; i++) {
            sum += (gtin.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
        }
        return sum % 10;
    }

    /** The data's sum less the check character's value, modulo 43; symbology identifier and line end do not count. */
    private static int hibcSum(String scan) {
        var alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%";
        var code = scan.replaceAll("[\\r\\n\\t]", "").replaceAll("^ *(\\][A-Za-z][0-9A-Fa-f])?", "");
        int last = code.length() - 1;
        int sum = code.substring(0, last).chars().map(alphabet::indexOf).sum();
        return (sum - alphabet.indexOf(code.charAt(last))) % 43;
    }

    private static String unpadded(String gtin) {
        return gtin.replaceAll("^0{1,6}", "");
    }

    private static String invented(Random random) {
        var text = new StringBuilder();
        int length = random.nextInt(60);
        for (int i = 0; i < length; i++) {
            text.append(piece(random));
        }
        return text.toString();
    }

    private static String damaged(List<String> good, Random random) {
        var text = new StringBuilder(good.get(random.nextInt(good.size())));
        for (int n = 1 + random.nextInt(3); n > 0 && !text.isEmpty(); n--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(5)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, piece(random));
                case 2 -> text.setCharAt(at, piece(random));
                case 3 -> text.insert(at, good.get(random.nextInt(good.size())));
                default -> {
                    int other = random.nextInt(text.length());
                    char swapped = text.charAt(at);
                    text.setCharAt(at, text.charAt(other));
                    text.setCharAt(other, swapped);
                }
            }
        }
        return text.toString();
    }

    private static char piece(Random random) {
        return PIECES.charAt(random.nextInt(PIECES.length()));
    }
}
