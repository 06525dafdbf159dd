package org.fieldsafety.notice.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Writes the letter of a revision: of a published one once and for all, of a draft anew each time. */
@ApplicationScoped
class WritingLetters {
    private final RenderedLetters letters;
    private final Typesetting typesetting;

    WritingLetters(RenderedLetters letters, Typesetting typesetting) {
        this.letters = letters;
        this.typesetting = typesetting;
    }

    RenderedLetter write(Letter letter, LetterFormat format) {
        if (letter.isDraft()) {
            return set(letter, format);
        }
        return find(letter, format).orElseGet(() -> {
            letters.keep(letter.revision().id(), letter.words().language(), format, set(letter, format));
            return find(letter, format).orElseThrow();
        });
    }

    private Optional<RenderedLetter> find(Letter letter, LetterFormat format) {
        return letters.find(letter.revision().id(), letter.words().language(), format);
    }

    private RenderedLetter set(Letter letter, LetterFormat format) {
        return RenderedLetter.of(typesetting.set(letter, format));
    }
}
