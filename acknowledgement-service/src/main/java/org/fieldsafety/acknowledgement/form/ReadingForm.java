package org.fieldsafety.acknowledgement.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.fieldsafety.acknowledgement.notice.KnownLetters;
import org.fieldsafety.acknowledgement.notice.KnownNotices;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.acknowledgement.obligation.ObligationNotFound;
import org.fieldsafety.acknowledgement.obligation.ObligationRepository;
import org.fieldsafety.acknowledgement.registry.KnownConsignee;
import org.fieldsafety.acknowledgement.registry.KnownConsignees;
import org.fieldsafety.platform.http.PageRequest;
import org.jspecify.annotations.Nullable;

/** Puts the form of an obligation together. Whether the reader may see it, the caller has seen to. */
@ApplicationScoped
public class ReadingForm {
    private final ObligationRepository obligations;
    private final KnownNotices notices;
    private final KnownConsignees consignees;
    private final FormUnits units;
    private final KnownLetters letters;
    private final FormConfig config;

    ReadingForm(
            ObligationRepository obligations,
            KnownNotices notices,
            KnownConsignees consignees,
            FormUnits units,
            KnownLetters letters,
            FormConfig config) {
        this.obligations = obligations;
        this.notices = notices;
        this.consignees = consignees;
        this.units = units;
        this.letters = letters;
        this.config = config;
    }

    /**
     * @param accepted languages the reader wants, as an {@code Accept-Language} header
     * @param page which of the units
     */
    public Form read(ObligationId id, @Nullable String accepted, PageRequest page) {
        var obligation = obligations.get(id);
        var notice = notices.require(id.noticeId());
        var consignee = consignees.findByIdOptional(id.consigneeId());
        var language = FormLanguage.choose(accepted, languages(consignee), notice.languages());
        var letter = letters.has(id.noticeId(), language)
                ? "/notices/" + id.noticeId() + "/obligations/" + id.consigneeId() + "/letter"
                : null;
        var resources = config.noticeService()
                .map(base -> base.resolve("/notices/" + id.noticeId() + "/resources"))
                .orElse(null);
        var reader =
                new Form.Reader(language, consignee.map(KnownConsignee::country).orElse(null), letter, resources);
        return Form.of(
                notice, reader, obligation.orElseThrow(() -> new ObligationNotFound(id)), units.page(notice, id, page));
    }

    private static List<String> languages(Optional<KnownConsignee> consignee) {
        return consignee.map(KnownConsignee::languages).orElse(List.of());
    }
}
