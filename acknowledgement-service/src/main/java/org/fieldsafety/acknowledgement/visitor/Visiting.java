package org.fieldsafety.acknowledgement.visitor;

import jakarta.enterprise.context.ApplicationScoped;
import org.fieldsafety.acknowledgement.form.Form;
import org.fieldsafety.acknowledgement.form.ReadingForm;
import org.fieldsafety.acknowledgement.form.ReadingLetter;
import org.fieldsafety.acknowledgement.link.PersonalLink;
import org.fieldsafety.acknowledgement.notice.KnownNotices;
import org.fieldsafety.acknowledgement.registry.KnownConsignee;
import org.fieldsafety.acknowledgement.registry.KnownConsignees;
import org.fieldsafety.platform.http.PageRequest;
import org.jspecify.annotations.Nullable;

/** What a link lets its person read: in the languages accepted, else in the one it was written to in. */
@ApplicationScoped
class Visiting {
    private final KnownNotices notices;
    private final KnownConsignees consignees;
    private final ReadingForm forms;
    private final ReadingLetter letters;

    Visiting(KnownNotices notices, KnownConsignees consignees, ReadingForm forms, ReadingLetter letters) {
        this.notices = notices;
        this.consignees = consignees;
        this.forms = forms;
        this.letters = letters;
    }

    VisitView purpose(PersonalLink link, @Nullable String accepted) {
        var page = new PageRequest();
        var form = form(link, accepted, page);
        return new VisitView(
                form.noticeId(),
                form.reference(),
                form.noticeStatus(),
                form.title(),
                notices.require(form.noticeId()).manufacturer(),
                form.consigneeId(),
                consigneeName(link),
                link.person().name(),
                form.language(),
                form.receiptDue(),
                form.completionDue(),
                link.expiresAt());
    }

    Form form(PersonalLink link, @Nullable String accepted, PageRequest page) {
        return forms.read(link.obligation(), language(link, accepted), page);
    }

    ReadingLetter.Letter letter(PersonalLink link, @Nullable String accepted) {
        return letters.read(link.obligation(), language(link, accepted));
    }

    @Nullable
    String consigneeName(PersonalLink link) {
        return consignees
                .findByIdOptional(link.obligation().consigneeId())
                .map(KnownConsignee::name)
                .orElse(null);
    }

    static String language(PersonalLink link, @Nullable String accepted) {
        return accepted == null || accepted.isBlank() ? link.language() : accepted;
    }
}
