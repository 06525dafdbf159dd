package org.fieldsafety.acknowledgement.followup;

import java.util.UUID;
import org.fieldsafety.platform.problem.Refusal;

/** There is no follow-up of that id. */
class FollowUpNotFound extends Refusal {
    FollowUpNotFound(UUID id) {
        super(Kind.MISSING, "follow-up-not-found", "Follow-up not found", "There is no follow-up " + id);
    }
}
