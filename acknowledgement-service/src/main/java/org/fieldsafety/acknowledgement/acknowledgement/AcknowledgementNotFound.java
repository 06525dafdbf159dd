package org.fieldsafety.acknowledgement.acknowledgement;

import java.util.UUID;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.platform.problem.Refusal;

/** The obligation has no such acknowledgement. */
public class AcknowledgementNotFound extends Refusal {
    AcknowledgementNotFound(UUID id, ObligationId obligation) {
        super(
                Kind.MISSING,
                "acknowledgement-not-found",
                "Acknowledgement not found",
                "Consignee " + obligation.consigneeId() + " gave no acknowledgement " + id + " of notice "
                        + obligation.noticeId());
    }
}
