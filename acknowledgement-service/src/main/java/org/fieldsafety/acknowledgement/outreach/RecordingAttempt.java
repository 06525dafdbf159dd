package org.fieldsafety.acknowledgement.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.fieldsafety.acknowledgement.notice.KnownNotice;
import org.fieldsafety.acknowledgement.notice.KnownNotices;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.acknowledgement.obligation.ObligationNotFound;
import org.fieldsafety.acknowledgement.obligation.ObligationRepository;

/** A person records a try to reach a consignee. */
@ApplicationScoped
class RecordingAttempt {
    private final ObligationRepository obligations;
    private final KnownNotices notices;
    private final ContactAttempts attempts;
    private final Clock clock;

    RecordingAttempt(ObligationRepository obligations, KnownNotices notices, ContactAttempts attempts, Clock clock) {
        this.obligations = obligations;
        this.notices = notices;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** @throws ObligationNotFound if the consignee owes nothing for the notice */
    void require(ObligationId id) {
        obligations.get(id).orElseThrow(() -> new ObligationNotFound(id));
    }

    ContactAttempt record(ObligationId id, RecordAttemptRequest request, String by) {
        require(id);
        var published = notices.findByIdOptional(id.noticeId())
                .filter(notice -> notice.revision() == 1)
                .map(KnownNotice::publishedAt)
                .orElse(null);
        var attempt = request.by(by, published, clock.instant());
        attempts.add(id, attempt);
        return attempt;
    }
}
