package org.fieldsafety.acknowledgement.form;

import jakarta.enterprise.context.ApplicationScoped;
import org.fieldsafety.acknowledgement.notice.KnownLetter;
import org.fieldsafety.acknowledgement.notice.KnownLetters;
import org.fieldsafety.acknowledgement.notice.KnownNotices;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.acknowledgement.registry.KnownConsignees;
import org.jspecify.annotations.Nullable;

/** The letter in the language in which the form is read. Whether the reader may see it, the caller has seen to. */
@ApplicationScoped
public class ReadingLetter {
    private final KnownNotices notices;
    private final KnownConsignees consignees;
    private final KnownLetters letters;

    ReadingLetter(KnownNotices notices, KnownConsignees consignees, KnownLetters letters) {
        this.notices = notices;
        this.consignees = consignees;
        this.letters = letters;
    }

    /** @param language BCP 47 tag */
    public record Letter(String language, KnownLetter letter) {}

    /**
     * @param accepted languages the reader wants, as an {@code Accept-Language} header
     * @throws LetterNotReady while it has not come
     */
    public Letter read(ObligationId id, @Nullable String accepted) {
        var notice = notices.require(id.noticeId());
        var language = FormLanguage.choose(accepted, consignees.languages(id.consigneeId()), notice.languages());
        return letters.find(id.noticeId(), language)
                .map(letter -> new Letter(language, letter))
                .orElseThrow(() -> new LetterNotReady(language));
    }
}
