package org.fieldsafety.acknowledgement.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.fieldsafety.platform.problem.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

    @ParameterizedTest
    @ValueSource(strings = {"00816270020002", "00816270020125"})
    void udiDisOfTheReferenceNoticeAreValid(String udiDi) {
        assertThatCode(() -> new UdiDi(udiDi)).doesNotThrowAnyException();
    }

    @Property
    void thirteenDigitsHaveExactlyOneCheckDigit(@ForAll @NumericChars @StringLength(13) String digits) {
        assertThat(IntStream.range(0, 10)
                        .filter(check -> isUdiDi(digits + check))
                        .count())
                .isOne();
    }

    @Test
    void serialMayUseAllOfCharacterSet82AndSingleInnerBlanks() {
        assertThatCode(() -> new SerialNumber("!\"%&'()*+,-./:;<=>?")).doesNotThrowAnyException();
        assertThatCode(() -> new SerialNumber("AZaz09_")).doesNotThrowAnyException();
        assertThatCode(() -> new SerialNumber("NB 55 1077")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " A", "A ", "A  1", "A#1", "A$1", "A@1", "Ñ1", "A\n", "123456789012345678901"})
    void serialOutsideOfItIsRefused(String serial) {
        assertThatThrownBy(() -> new SerialNumber(serial)).isInstanceOf(InvalidValue.class);
    }

    private static boolean isUdiDi(String text) {
        try {
            return new UdiDi(text).value().equals(text);
        } catch (InvalidValue e) {
            return false;
        }
    }
}
