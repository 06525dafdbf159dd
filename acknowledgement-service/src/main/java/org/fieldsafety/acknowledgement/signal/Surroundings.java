package org.fieldsafety.acknowledgement.signal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.fieldsafety.acknowledgement.form.FormLanguage;
import org.fieldsafety.acknowledgement.notice.KnownNotice;
import org.fieldsafety.acknowledgement.notice.KnownNotices;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.acknowledgement.obligation.ObligationNotFound;
import org.fieldsafety.acknowledgement.obligation.ObligationRepository;
import org.fieldsafety.acknowledgement.registry.AffectedUnits;
import org.fieldsafety.acknowledgement.registry.KnownConsignee;
import org.fieldsafety.acknowledgement.registry.KnownConsignees;
import org.fieldsafety.acknowledgement.registry.UnitName;
import org.jspecify.annotations.Nullable;

/** What is known of the notice, the consignee and the units that a signal is about. */
@ApplicationScoped
class Surroundings {
    private final ObligationRepository obligations;
    private final KnownNotices notices;
    private final KnownConsignees consignees;
    private final AffectedUnits units;

    Surroundings(
            ObligationRepository obligations, KnownNotices notices, KnownConsignees consignees, AffectedUnits units) {
        this.obligations = obligations;
        this.notices = notices;
        this.consignees = consignees;
        this.units = units;
    }

    /**
     * @param country of the consignee; null while it is not known
     * @param language BCP 47 tag of the notice's text that fits the reporter best
     */
    record Place(KnownNotice notice, @Nullable String country, String language) {}

    /** @throws ObligationNotFound if the consignee owes nothing for the notice */
    Place of(ObligationId id, @Nullable String accepted) {
        obligations.get(id).orElseThrow(() -> new ObligationNotFound(id));
        var notice = notices.require(id.noticeId());
        var consignee = id.consigneeId();
        return new Place(
                notice,
                consignees
                        .findByIdOptional(consignee)
                        .map(KnownConsignee::country)
                        .orElse(null),
                FormLanguage.choose(accepted, consignees.languages(consignee), notice.languages()));
    }

    boolean isHeld(ObligationId id, @Nullable UnitName unit) {
        return unit != null && units.unmatched(id, List.of(unit)).isEmpty();
    }
}
