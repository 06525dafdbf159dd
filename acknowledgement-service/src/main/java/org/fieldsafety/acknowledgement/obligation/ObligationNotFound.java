package org.fieldsafety.acknowledgement.obligation;

import org.fieldsafety.platform.problem.Refusal;

/** There is none, or none the caller may know of: to them that is the same. */
public class ObligationNotFound extends Refusal {
    public ObligationNotFound(ObligationId id) {
        super(
                Kind.MISSING,
                "obligation-not-found",
                "Obligation not found",
                "Consignee " + id.consigneeId() + " owes nothing for notice " + id.noticeId());
    }
}
