package org.fieldsafety.notice.csaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    private final Locale machine = Locale.getDefault();

    @AfterEach
    void putBack() {
        Locale.setDefault(machine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "de", "fr", "it", "pt", "el"})
    void everyLanguageHasItsOwnWords(String language) {
        var english = ResourceBundle.getBundle("csaf/words", Locale.ROOT);
        var words = new Words(language);

        assertThat(words.of("version.first")).isNotEqualTo(english.getString("version.first"));
        assertThat(ResourceBundle.getBundle("csaf/words", Locale.forLanguageTag(language))
                        .keySet())
                .isEqualTo(english.keySet());
    }

    @Test
    void otherLanguagesAreGivenEnglishWords() {
        Locale.setDefault(Locale.GERMAN);

        assertThat(new Words("ar").of("version.first")).isEqualTo("First publication");
        assertThat(new Words("pt-BR").of("version.first")).isEqualTo("Primeira publicação");
    }

    @Test
    void fileIsNamedAfterTheReference() {
        assertThat(new Tracking("FSN/2023..1-A_b", List.of()).fileName()).isEqualTo("fsn_2023_1-a_b.json");
    }
}
