package org.fieldsafety.registry.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;

/** Lets the register follow a notice through its life. */
@ApplicationScoped
public class FollowingNotice {
    private final MatchingLock lock;
    private final RevisingDevices revising;
    private final MatchingDevices matching;

    FollowingNotice(MatchingLock lock, RevisingDevices revising, MatchingDevices matching) {
        this.lock = lock;
        this.revising = revising;
        this.matching = matching;
    }

    /**
     * After a revision came into force, the first or a later one: compares it with whatever is affected now, so that
     * revisions may be skipped.
     */
    @Transactional(TxType.MANDATORY)
    public void published(UUID notice) {
        lock.exclusive();
        revising.ofNotice(notice);
        matching.ofNotice(notice);
    }

    /** After it was withdrawn: nothing is affected by it any more. */
    @Transactional(TxType.MANDATORY)
    public void withdrawn(UUID notice) {
        lock.exclusive();
        revising.ofNotice(notice);
    }
}
