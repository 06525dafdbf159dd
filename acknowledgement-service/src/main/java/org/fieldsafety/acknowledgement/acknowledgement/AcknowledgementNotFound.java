package org.fieldsafety.acknowledgement.acknowledgement;

import java.util.UUID;
import org.fieldsafety.acknowledgement.obligation.ObligationId;

/** The obligation has no such acknowledgement. */
public class AcknowledgementNotFound extends RuntimeException {
    AcknowledgementNotFound(UUID id, ObligationId obligation) {
        super("Consignee " + obligation.consigneeId() + " gave no acknowledgement " + id + " of notice "
                + obligation.noticeId());
    }
}
