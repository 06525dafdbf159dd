package org.fieldsafety.registry.udi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.fieldsafety.platform.problem.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SerialNumberTest {

    @Property
    void acceptsEveryStringOfTheCharacterSetUpToTwentyCharacters(
            @ForAll
                    @StringLength(min = 1, max = 20)
                    @Chars({
                        '!', '"', '%', '&', '\'', '(', ')', '*', '+', ',', '-', '.', '/', '0', '9', ':', ';', '<', '=',
                        '>', '?', 'A', 'Z', '_', 'a', 'z'
                    })
                    String text) {
        assertThat(new SerialNumber(text).value()).isEqualTo(text);
    }

    @Test
    void caseAndLeadingZerosCount() {
        assertThat(new SerialNumber("007a"))
                .isNotEqualTo(new SerialNumber("7a"))
                .isNotEqualTo(new SerialNumber("007A"));
    }

    @Test
    void innerBlanksCount() {
        assertThat(new SerialNumber("NB 55 1077").value()).isEqualTo("NB 55 1077");
        assertThat(new SerialNumber("A 1")).isNotEqualTo(new SerialNumber("A1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "123456789012345678901",
                " ",
                " A",
                "A ",
                "A  B",
                "A\tB",
                "A\u00a0B",
                "A#1",
                "A\\1",
                "Ñ1",
                "A\n",
                "A\u00001",
                "😀"
            })
    void refusesAnythingElse(String text) {
        assertThatThrownBy(() -> new SerialNumber(text))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.code()).isEqualTo("invalid-serial"));
    }
}
