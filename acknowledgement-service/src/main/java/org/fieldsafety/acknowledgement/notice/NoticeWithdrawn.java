package org.fieldsafety.acknowledgement.notice;

import org.fieldsafety.platform.problem.Refusal;

/** Nothing is owed for a notice that was withdrawn, so it can't be answered. */
public class NoticeWithdrawn extends Refusal {
    NoticeWithdrawn(String reference) {
        super(
                Kind.CONFLICT,
                "notice-withdrawn",
                "Notice withdrawn",
                "Notice " + reference + " was withdrawn: nothing has to be done or answered for it any more");
    }
}
