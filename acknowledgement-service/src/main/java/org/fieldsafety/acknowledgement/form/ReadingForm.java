package org.fieldsafety.acknowledgement.form;

import jakarta.enterprise.context.ApplicationScoped;
import org.fieldsafety.acknowledgement.notice.KnownNotices;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.acknowledgement.obligation.ObligationNotFound;
import org.fieldsafety.acknowledgement.obligation.ObligationRepository;
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

    ReadingForm(ObligationRepository obligations, KnownNotices notices, KnownConsignees consignees, FormUnits units) {
        this.obligations = obligations;
        this.notices = notices;
        this.consignees = consignees;
        this.units = units;
    }

    /**
     * @param accepted languages the reader wants, as an {@code Accept-Language} header
     * @param page which of the units
     */
    public Form read(ObligationId id, @Nullable String accepted, PageRequest page) {
        var obligation = obligations.get(id);
        var notice = notices.require(id.noticeId());
        var language = FormLanguage.choose(accepted, consignees.languages(id.consigneeId()), notice.languages());
        return Form.of(
                notice,
                language,
                obligation.orElseThrow(() -> new ObligationNotFound(id)),
                units.page(notice, id, page));
    }
}
