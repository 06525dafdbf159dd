package org.fieldsafety.acknowledgement.proposal;

import java.util.UUID;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.platform.problem.Refusal;

/** The obligation has no such contact correction. */
class ContactCorrectionNotFound extends Refusal {
    ContactCorrectionNotFound(UUID id, ObligationId obligation) {
        super(
                Kind.MISSING,
                "contact-correction-not-found",
                "Contact correction not found",
                "Obligation " + obligation + " has no contact correction " + id);
    }
}
