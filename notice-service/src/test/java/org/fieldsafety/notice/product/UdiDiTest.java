package org.fieldsafety.notice.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.fieldsafety.platform.problem.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UdiDiTest {

    @ParameterizedTest
    @ValueSource(strings = {"00816270020002", "00816270020125", "00000000000000"})
    void realIdentifiersAreValid(String value) {
        assertThat(new UdiDi(value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "816270020002", "008162700200029", "0081627002000X", " 00816270020002", "٠٠٨١٦٢٧٠٠٢٠٠٠٢"})
    void onlyFourteenDigitsAreValid(String value) {
        assertThatThrownBy(() -> new UdiDi(value)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void wrongCheckDigitIsNamedTogetherWithTheRightOne() {
        assertThatThrownBy(() -> new UdiDi("00816270020003"))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("The check digit of the UDI-DI is 3, it should be 2");
    }

    @Property
    void exactlyOneCheckDigitFitsAnyPayload(@ForAll @StringLength(13) @CharRange(from = '0', to = '9') String payload) {
        assertThat("0123456789"
                        .chars()
                        .filter(digit -> isValid(payload + (char) digit))
                        .count())
                .isOne();
    }

    @Property
    void anyOneMistypedDigitIsFound(
            @ForAll @StringLength(13) @CharRange(from = '0', to = '9') String payload,
            @ForAll @IntRange(max = 13) int position,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        var valid = "0123456789"
                .chars()
                .mapToObj(digit -> payload + (char) digit)
                .filter(UdiDiTest::isValid)
                .findAny()
                .orElseThrow();
        var mistyped = new StringBuilder(valid);
        mistyped.setCharAt(position, (char) ('0' + (valid.charAt(position) - '0' + shift) % 10));
        assertThat(isValid(mistyped.toString())).isFalse();
    }

    private static boolean isValid(String value) {
        try {
            new UdiDi(value);
            return true;
        } catch (InvalidValue e) {
            return false;
        }
    }
}
