package org.fieldsafety.acknowledgement.obligation;

import org.fieldsafety.platform.problem.Refusal;

/** The consignee owes nothing more for the notice. */
public class NothingOwed extends Refusal {
    NothingOwed(ObligationId id, ObligationStatus status) {
        super(
                Kind.CONFLICT,
                "nothing-owed",
                "Nothing is owed",
                "The obligation of consignee " + id.consigneeId() + " is " + status
                        + "; nobody has to be reached for it");
    }
}
