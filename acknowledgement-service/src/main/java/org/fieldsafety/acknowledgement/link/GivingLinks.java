package org.fieldsafety.acknowledgement.link;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.fieldsafety.acknowledgement.notice.KnownNotices;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.acknowledgement.obligation.ObligationNotFound;
import org.fieldsafety.acknowledgement.obligation.ObligationRepository;
import org.fieldsafety.platform.security.Caller;

/** Gives and ends links by hand. */
@ApplicationScoped
class GivingLinks {
    private final ObligationRepository obligations;
    private final KnownNotices notices;
    private final PersonalLinks links;
    private final Clock clock;
    private final Caller caller;

    GivingLinks(
            ObligationRepository obligations, KnownNotices notices, PersonalLinks links, Clock clock, Caller caller) {
        this.obligations = obligations;
        this.notices = notices;
        this.links = links;
        this.clock = clock;
        this.caller = caller;
    }

    /** @throws ObligationNotFound if the consignee owes nothing for the notice */
    @Transactional
    PersonalLink give(ObligationId id, GiveLinkRequest request) {
        obligations.lock(id).orElseThrow(() -> new ObligationNotFound(id));
        var notice = notices.require(id.noticeId()).requireAnswerable();
        var person = request.check(notice.languages());
        return links.give(id, person, requireNonNull(request.language()));
    }

    /** Ends it; one that was revoked before stays as it was. */
    @Transactional
    PersonalLink revoke(ObligationId obligation, UUID linkId, String reason) {
        var link = links.findByIdOptional(linkId, LockModeType.PESSIMISTIC_WRITE)
                .filter(found -> found.obligation().equals(obligation))
                .orElseThrow(() -> new LinkNotFound(linkId, obligation));
        link.revoke(clock.instant().truncatedTo(ChronoUnit.MICROS), caller.subject(), reason);
        return link;
    }
}
