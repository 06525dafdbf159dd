package org.fieldsafety.acknowledgement.acknowledgement;

import jakarta.enterprise.context.ApplicationScoped;
import org.fieldsafety.acknowledgement.notice.KnownNotice;
import org.fieldsafety.acknowledgement.notice.KnownNotices;
import org.fieldsafety.acknowledgement.notice.NoticeNotPublished;
import org.fieldsafety.acknowledgement.notice.NoticeWithdrawn;
import org.fieldsafety.acknowledgement.obligation.Obligation;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.acknowledgement.obligation.ObligationNotFound;
import org.fieldsafety.acknowledgement.obligation.ObligationRepository;

/** What can be answered. */
@ApplicationScoped
class Demands {
    private final ObligationRepository obligations;
    private final KnownNotices notices;

    Demands(ObligationRepository obligations, KnownNotices notices) {
        this.obligations = obligations;
        this.notices = notices;
    }

    /** What is asked of a consignee: the notice, and how far it has answered it. */
    record Demand(KnownNotice notice, Obligation obligation) {}

    /**
     * Locked until the end of the transaction. The lock comes first: whoever revises the notice waits for it too, so the
     * questions read after it are those the obligation is measured by.
     *
     * @throws ObligationNotFound if the consignee owes nothing for the notice
     * @throws NoticeNotPublished if there is no such notice to answer
     * @throws NoticeWithdrawn if nothing is owed for it any more
     */
    Demand lock(ObligationId id) {
        var obligation = obligations.lock(id);
        var notice = notices.require(id.noticeId());
        var owed = obligation.orElseThrow(() -> new ObligationNotFound(id));
        return new Demand(notice.requireAnswerable(), owed);
    }
}
