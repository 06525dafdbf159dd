package org.fieldsafety.notice.notice;

import org.fieldsafety.platform.problem.Refusal;

/** Another notice has this reference. */
public class ReferenceTaken extends Refusal {
    ReferenceTaken(String reference) {
        super(Kind.CONFLICT, "reference-taken", "Reference taken", "There is a notice " + reference + " already");
    }
}
