package org.fieldsafety.acknowledgement.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormLanguageTest {

    @ParameterizedTest(name = "accepting {0}, consignee reads {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en                | es    | en
                    EN-us             | es    | en
                    fr, en;q=0.5      | es    | en
                    en;q=0.2, es;q=0.8| en    | es
                    fr                | ca,en | en
                    *                 | en    | en
                    not a language!!  | en    | en
                    -                 | en    | en
                    -;q=1             | en    | en
                                      | en    | en
                                      | fr    | es
                    pt-BR-x-any       | fr    | pt-BR
                    """)
    void bestMatchIsChosen(String accepted, String consignee, String expected) {
        assertThat(FormLanguage.choose(accepted, List.of(consignee.split(",")), List.of("es", "en", "pt-BR")))
                .isEqualTo(expected);
    }

    @Test
    void noticeWithoutTextsIsInNoLanguage() {
        assertThat(FormLanguage.choose("en", List.of("es"), List.of())).isEqualTo("und");
    }
}
