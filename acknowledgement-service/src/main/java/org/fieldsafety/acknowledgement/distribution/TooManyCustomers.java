package org.fieldsafety.acknowledgement.distribution;

import org.fieldsafety.platform.problem.Refusal;

/** A distributor names more customers than it may. */
class TooManyCustomers extends Refusal {
    TooManyCustomers(long known, long most) {
        super(
                Kind.CONFLICT,
                "too-many-customers",
                "Too many customers",
                known + " customers were named already, and at most " + most + " can be; call us before you name more");
    }
}
