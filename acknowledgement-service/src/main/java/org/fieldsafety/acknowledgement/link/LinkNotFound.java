package org.fieldsafety.acknowledgement.link;

import java.util.UUID;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.platform.problem.Refusal;

/** The obligation has no link of that id. */
class LinkNotFound extends Refusal {
    LinkNotFound(UUID id, ObligationId obligation) {
        super(
                Kind.MISSING,
                "link-not-found",
                "Link not found",
                "Consignee " + obligation.consigneeId() + " has no link " + id + " for notice "
                        + obligation.noticeId());
    }
}
