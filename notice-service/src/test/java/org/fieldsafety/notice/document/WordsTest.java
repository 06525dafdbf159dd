package org.fieldsafety.notice.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.fieldsafety.notice.content.Action;
import org.fieldsafety.notice.content.Classification.FscaType;
import org.fieldsafety.notice.content.Contact;
import org.fieldsafety.notice.content.Situation;
import org.fieldsafety.notice.vulnerability.Cvss;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"es", "de", "fr", "it", "pt", "el"})
    void everyWordIsThereInEveryLanguage(String language) throws IOException {
        var english = bundle("");
        var words = bundle("_" + language);

        assertThat(words.keySet()).isEqualTo(english.keySet());
        english.forEach(
                (key, value) -> assertThat(places(words.get(key))).as("%s", key).isEqualTo(places(value)));
        assertThat(words.values()).noneMatch(word -> ((String) word).isBlank());
    }

    @Test
    void everyConstantOfANoticeHasAName() {
        var words = new Words("en");
        var constants = Stream.<Enum<?>[]>of(
                        Action.Kind.values(),
                        Action.Variant.values(),
                        Action.Evidence.values(),
                        FscaType.values(),
                        Contact.Role.values(),
                        Situation.Exploitation.values(),
                        Situation.Incidents.values(),
                        Cvss.Severity.values())
                .flatMap(Stream::of);

        assertThat(constants)
                .allSatisfy(constant -> assertThat(words.nameOf(constant)).isNotBlank());
    }

    @Test
    void languageOfACountryFindsTheWordsOfTheLanguage() {
        assertThat(new Words("pt-BR").say("actions")).isEqualTo(new Words("pt").say("actions"));
    }

    @Test
    void languageWithoutWordsUsesEnglishOnes() {
        assertThat(new Words("sv").say("hazard")).isEqualTo("Risk");
    }

    @Test
    void datesAreWrittenInTheLanguageOfTheLetter() {
        var date = LocalDate.of(2023, 4, 5);

        assertThat(List.of(new Words("es").date(date), new Words("en").date(date), new Words("el").date(date)))
                .containsExactly("5 de abril de 2023", "April 5, 2023", "5 Απριλίου 2023");
    }

    @Test
    void latinWordsKeepTheirFullStopInALineFromRightToLeft() {
        assertThat(new Words("ar").apart("Illumina, Inc.")).isEqualTo("\u200EIllumina, Inc.\u200E");
        assertThat(new Words("ar").apart("مرحبا.")).isEqualTo("مرحبا.");
        assertThat(new Words("en").apart("Illumina, Inc.")).isEqualTo("Illumina, Inc.");
    }

    private static long places(Object words) {
        return Stream.of(((String) words).split("%s", -1)).count();
    }

    private static Properties bundle(String suffix) throws IOException {
        try (var stream = WordsTest.class.getResourceAsStream("/letter/words" + suffix + ".properties")) {
            var words = new Properties();
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return words;
        }
    }
}
