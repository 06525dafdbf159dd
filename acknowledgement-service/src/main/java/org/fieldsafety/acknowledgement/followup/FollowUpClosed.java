package org.fieldsafety.acknowledgement.followup;

import org.fieldsafety.platform.problem.Refusal;

/** Somebody closed it before, or a later answer settled it. */
class FollowUpClosed extends Refusal {
    FollowUpClosed() {
        super(Kind.CONFLICT, "follow-up-closed", "Follow-up closed", "It is closed already");
    }
}
