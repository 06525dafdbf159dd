package org.fieldsafety.acknowledgement.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.fieldsafety.platform.security.Caller;

/** Closes a follow-up by hand. */
@ApplicationScoped
class ClosingFollowUp {
    private final FollowUps followUps;
    private final Caller caller;
    private final Clock clock;

    ClosingFollowUp(FollowUps followUps, Caller caller, Clock clock) {
        this.followUps = followUps;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param expected refuses a version that is not the one the caller has read */
    @Transactional
    FollowUpView close(UUID id, String note, LongConsumer expected) {
        var followUp = followUps.require(id);
        expected.accept(followUp.version());
        followUp.close(caller.subject(), note, clock.instant().truncatedTo(ChronoUnit.MICROS));
        followUps.flush();
        return followUp.view();
    }
}
