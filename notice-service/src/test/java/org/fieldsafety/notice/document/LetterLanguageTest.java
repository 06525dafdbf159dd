package org.fieldsafety.notice.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.fieldsafety.notice.ReferenceNotice;
import org.fieldsafety.notice.content.NoticeContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterLanguageTest {
    /** Its order is es, en; it has el, ar and he besides. */
    private final NoticeContent content = LetterSamples.content();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en | en", "el-GR | el", "fr, en;q=0.5 | en", "fr | es", "* | es", "!!; | es"})
    void bestLanguageIsChosenByWhatIsAccepted(String accepted, String chosen) {
        assertThat(LetterLanguage.choose(content, null, accepted)).isEqualTo(chosen);
    }

    @Test
    void firstLanguageOfTheNoticeIsChosenWithoutAWish() {
        assertThat(LetterLanguage.choose(content, null, null)).isEqualTo("es");
    }

    @Test
    void languageAskedForComesBeforeWhatIsAccepted() {
        assertThat(LetterLanguage.choose(content, "AR", "en")).isEqualTo("ar");
    }

    @Test
    void languageThatTheNoticeLacksIsNotReplacedByAnother() {
        assertThatThrownBy(() -> LetterLanguage.choose(content, "fr", "es"))
                .isInstanceOf(LetterNotFound.class)
                .hasMessage("There is no letter in fr; there is one in es, en, ar, el, he");
    }

    @Test
    void languageThatIsNotWrittenYetIsPassedOver() {
        var draft = ReferenceNotice.content(
                request -> ReferenceNotice.at(request, "/texts").remove("es"));

        assertThat(LetterLanguage.choose(draft, null, "es")).isEqualTo("en");
    }

    @Test
    void draftWithoutTextsHasNoLetter() {
        var draft = ReferenceNotice.content(request -> request.putObject("texts"));

        assertThat(List.of("es", "en")).isEqualTo(draft.languages());
        assertThatThrownBy(() -> LetterLanguage.choose(draft, null, null))
                .isInstanceOf(LetterNotFound.class)
                .hasMessageContaining("no text in any language");
    }
}
