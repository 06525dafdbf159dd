package org.fieldsafety.acknowledgement.unreachable;

import org.fieldsafety.platform.problem.Refusal;

/** It was not tried often enough, as far as it is documented, to say that nobody can be reached. */
class TooFewAttempts extends Refusal {
    TooFewAttempts(int attempts, int enough) {
        super(
                Kind.CONFLICT,
                "too-few-attempts",
                "Too few attempts",
                "Attempts to reach the consignee that are documented: " + attempts + "; at least " + enough
                        + " are needed before it counts as unreachable");
    }
}
