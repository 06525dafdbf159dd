package org.fieldsafety.acknowledgement.proposal;

import org.fieldsafety.platform.problem.Refusal;

/** So many contacts were proposed that a person should look at them first. */
class TooManyProposals extends Refusal {
    TooManyProposals(long open) {
        super(
                Kind.CONFLICT,
                "too-many-contact-corrections",
                "Too many contact corrections",
                open + " contacts were named that the register has not taken yet; call us before you name another");
    }
}
