package org.fieldsafety.notice.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import org.fieldsafety.notice.ReferenceNotice;
import org.fieldsafety.notice.content.NoticeContent;
import org.fieldsafety.platform.document.Fonts;
import org.fieldsafety.platform.problem.InvalidInput;
import org.fieldsafety.platform.problem.Violation;
import org.fieldsafety.platform.problem.Violations;
import org.junit.jupiter.api.Test;

class GlyphsTest {
    private final Glyphs glyphs = new Glyphs(Fonts.builtIn(), new ObjectMapper().registerModule(new JavaTimeModule()));

    @Test
    void referenceNoticeHasEveryGlyph() {
        assertThat(missing(ReferenceNotice.content())).isEmpty();
    }

    @Test
    void europeanAndNearEasternScriptsHaveEveryGlyph() {
        assertThat(
                        missing(
                                summary(
                                        "Ελληνικά, Български, ελ.ώ, Ħobż, Łódź, ģērbt, عربي فارسی گچپژ, עברית, Հայերեն, ქართული\n\t€ ≤ → “”")))
                .isEmpty();
    }

    @Test
    void charactersWithoutAGlyphAreNamedOncePerField() {
        var content = ReferenceNotice.content(request -> {
            ReferenceNotice.at(request, "/texts/es/actions/PATCH").put("title", "安全 a 安 \uD83D\uDC1E");
            ReferenceNotice.at(request, "/products/1").put("name", "装置");
        });

        assertThat(missing(content))
                .extracting(Violation::field)
                .containsExactlyInAnyOrder("products[1].name", "texts.es.actions.PATCH.title");
        assertThat(missing(content))
                .filteredOn(violation -> violation.field().startsWith("texts"))
                .first()
                .satisfies(violation -> {
                    assertThat(violation.code()).isEqualTo("missing-glyph");
                    assertThat(violation.reason())
                            .contains("U+5B89 CJK UNIFIED IDEOGRAPHS 5B89, U+5168", "U+1F41E LADY BEETLE")
                            .doesNotContain("more");
                });
    }

    @Test
    void controlCharactersAreMissingButLineBreaksAndTabsAreNot() {
        assertThat(missing(summary("one\r\ntwo\n\tthree"))).isEmpty();
        assertThat(missing(summary("bell\u0007 \u0085 \r"))).singleElement().satisfies(violation -> assertThat(
                        violation.reason())
                .contains("U+0007 BEL", "U+0085 NEXT LINE (NEL)", "U+000D CARRIAGE RETURN (CR)"));
    }

    @Test
    void halfACharacterIsMissing() {
        assertThat(missing(summary("\uD83D"))).hasSize(1);
    }

    @Test
    void longListsAreCutShortAndCounted() {
        var text = new StringBuilder();
        for (int character = 0x4E00; character < 0x4E00 + 50; character++) {
            text.appendCodePoint(character);
        }

        assertThat(missing(summary(text.toString())))
                .singleElement()
                .satisfies(violation -> assertThat(violation.reason()).endsWith(" and 30 more"));
    }

    private List<Violation> missing(NoticeContent content) {
        var violations = new Violations();
        glyphs.check(content, violations);
        if (violations.isEmpty()) {
            return List.of();
        }
        try {
            violations.throwIfAny();
        } catch (InvalidInput e) {
            return e.violations();
        }
        throw new AssertionError();
    }

    private static NoticeContent summary(String text) {
        return ReferenceNotice.content(
                request -> ReferenceNotice.at(request, "/texts/en").put("summary", text));
    }
}
