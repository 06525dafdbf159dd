package org.fieldsafety.registry.udi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.fieldsafety.platform.problem.InvalidValue;
import org.junit.jupiter.api.Test;

class UdiParserTest {
    private static final String SET_82 =
            "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
    private final UdiParser parser = parserIn(2026);

    /** What the label of one unit says. */
    record Label(String gtin, String lot, String serial, LocalDate expires) {
        String date() {
            return "%02d%02d%02d".formatted(expires.getYear() % 100, expires.getMonthValue(), expires.getDayOfMonth());
        }
    }

    @Provide
    Arbitrary<Label> labels() {
        var text = Arbitraries.strings()
                .withChars(SET_82.toCharArray())
                .ofMinLength(1)
                .ofMaxLength(20);
        var dates = Arbitraries.integers().between(-49 * 365, 50 * 365).map(LocalDate.of(2026, 6, 1)::plusDays);
        return Combinators.combine(gtins(), text, text, dates).as(Label::new);
    }

    @Provide
    Arbitrary<String> gtins() {
        return Arbitraries.strings().numeric().ofLength(13).map(digits -> digits + CheckDigit.of(digits));
    }

    @Property
    void elementStringIsReadAsItWasWritten(@ForAll("labels") Label label) {
        Assume.that(!label.lot().contains("<GS>") && !label.serial().contains("<GS>"));
        var found = parser.parse(
                "]d201" + label.gtin() + "17" + label.date() + "10" + label.lot() + "\u001d21" + label.serial());

        assertReadAs(label, found);
    }

    @Property
    void orderOfTheElementsMakesNoDifference(@ForAll("labels") Label label) {
        Assume.that(!label.lot().contains("<GS>") && !label.serial().contains("<GS>"));
        var found = parser.parse(
                "]C121" + label.serial() + "\u001d10" + label.lot() + "\u001d17" + label.date() + "01" + label.gtin());

        assertReadAs(label, found);
    }

    @Property
    void digitalLinkIsReadAsItWasWritten(@ForAll("labels") Label label) {
        var found = parser.parse("https://maker.example/01/" + label.gtin() + "/10/" + encoded(label.lot()) + "/21/"
                + encoded(label.serial()) + "?17=" + label.date());

        assertReadAs(label, found);
    }

    @Property
    void anyOtherDigitInAGtinIsRefused(
            @ForAll("gtins") String gtin,
            @ForAll @IntRange(max = 13) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        var mistyped = new StringBuilder(gtin);
        mistyped.setCharAt(place, (char) ('0' + (gtin.charAt(place) - '0' + by) % 10));

        for (var scan : new String[] {
            "01" + mistyped + "21A1",
            "(01)" + mistyped + "(21)A1",
            "https://maker.example/01/" + mistyped,
            mistyped + " A1"
        }) {
            var found = parser.parse(scan);
            assertThat(found.faulty()).as(scan).isTrue();
            assertThat(found.udiDi()).as(scan).isNull();
        }
    }

    @Property
    void anyOtherCharacterInAHibcIsRefused(
            @ForAll @IntRange(max = 22) int place, @ForAll @IntRange(min = 1, max = 35) int by) {
        var characters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        var code = "+B123X1/$$3310816LOT7";
        var good = code + Hibc.checkCharacter(code);
        Assume.that(place < good.length() && characters.indexOf(good.charAt(place)) >= 0);
        var mistyped = new StringBuilder(good);
        mistyped.setCharAt(place, characters.charAt((characters.indexOf(good.charAt(place)) + by) % 36));

        assertThat(parser.parse(good).faulty()).isFalse();
        assertThat(parser.parse(mistyped.toString()).faulty()).isTrue();
    }

    @Property
    void noTextMakesItFail(@ForAll String text) {
        var found = parser.parse(text);

        assertThat(found.form() != null || found.faulty()).isTrue();
    }

    @Test
    void yearOfTwoDigitsIsTheNearestOne() {
        assertThat(parserIn(2026).parse("(01)00816270020125(17)760101").expiresOn())
                .hasYear(2076);
        assertThat(parserIn(2026).parse("(01)00816270020125(17)770101").expiresOn())
                .hasYear(1977);
        assertThat(parserIn(2060).parse("(01)00816270020125(17)100101").expiresOn())
                .hasYear(2110);
        assertThat(parserIn(2060).parse("(01)00816270020125(17)110101").expiresOn())
                .hasYear(2011);
    }

    @Test
    void dayThatItsCenturyDoesNotHaveIsRefused() {
        assertThat(parserIn(2099).parse("(01)00816270020125(17)000229").faulty())
                .isTrue();
        assertThat(parserIn(2026).parse("(01)00816270020125(17)000229").faulty())
                .isFalse();
    }

    @Test
    void textLongerThanAnySymbolIsNotRead() {
        assertThat(parser.parse("9".repeat(4096)).faulty()).isTrue();
        assertThatThrownBy(() -> parser.parse("9".repeat(4097))).isInstanceOf(InvalidValue.class);
    }

    private static void assertReadAs(Label label, Identification found) {
        assertThat(found.faulty()).as("%s", found.findings()).isFalse();
        assertThat(found.udiDi()).isEqualTo(label.gtin());
        assertThat(found.lot()).isEqualTo(label.lot());
        assertThat(found.serial()).isEqualTo(label.serial());
        assertThat(found.expiresOn()).isEqualTo(label.expires());
    }

    /** Percent-encodes everything but letters and digits, as RFC 3986 allows. */
    private static String encoded(String text) {
        var out = new StringBuilder();
        text.chars()
                .forEach(c ->
                        out.append(Character.isLetterOrDigit(c) ? String.valueOf((char) c) : "%%%02X".formatted(c)));
        return out.toString();
    }

    private static UdiParser parserIn(int year) {
        return new UdiParser(
                Clock.fixed(LocalDate.of(year, 11, 22).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    }
}
