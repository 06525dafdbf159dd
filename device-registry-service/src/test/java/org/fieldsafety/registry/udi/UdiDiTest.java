package org.fieldsafety.registry.udi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.fieldsafety.platform.problem.InvalidValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UdiDiTest {

    @ParameterizedTest
    @ValueSource(strings = {"00816270020002", "00816270020125", "00000000000000", "04012345678901"})
    void acceptsGtinsWithTheirCheckDigit(String text) {
        assertThat(new UdiDi(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0816270020002", "000816270020002", "0081627002000a", " 0816270020002", "０0816270020002"})
    void refusesWhatIsNotFourteenDigits(String text) {
        assertThatThrownBy(() -> new UdiDi(text)).isInstanceOfSatisfying(InvalidValue.class, e -> assertThat(e.code())
                .isEqualTo("invalid-udi-di"));
    }

    @Property
    void acceptsExactlyOneLastDigitAndNoticesAnyOtherDigitMistyped(
            @ForAll @LongRange(max = 9_999_999_999_999L) long body,
            @ForAll @IntRange(max = 13) int position,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        var valid = IntStream.range(0, 10)
                .mapToObj(digit -> "%013d%d".formatted(body, digit))
                .filter(UdiDiTest::isUdiDi)
                .toList();

        assertThat(valid).hasSize(1);
        var mistyped = new StringBuilder(valid.get(0));
        mistyped.setCharAt(position, (char) ('0' + (mistyped.charAt(position) - '0' + shift) % 10));
        assertThat(isUdiDi(mistyped.toString())).isFalse();
    }

    private static boolean isUdiDi(String text) {
        try {
            new UdiDi(text);
            return true;
        } catch (InvalidValue e) {
            return false;
        }
    }
}
