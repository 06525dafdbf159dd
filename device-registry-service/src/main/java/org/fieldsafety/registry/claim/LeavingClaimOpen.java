package org.fieldsafety.registry.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.fieldsafety.registry.matching.MatchingLock;
import org.fieldsafety.registry.remediation.ReapplyingClaims;

/**
 * After a decision about a claim has failed: whoever brought its device meanwhile left the claim to who was deciding, and
 * nobody else would apply it any more.
 */
@ApplicationScoped
class LeavingClaimOpen {
    private final MatchingLock lock;
    private final UnmatchedClaims claims;
    private final ReapplyingClaims applying;

    LeavingClaimOpen(MatchingLock lock, UnmatchedClaims claims, ReapplyingClaims applying) {
        this.lock = lock;
        this.claims = claims;
        this.applying = applying;
    }

    /** The transaction that failed has ended. Waits for those that are changing devices now. */
    @Transactional(TxType.REQUIRES_NEW)
    void leave(UUID id) {
        if (claims.find(id).filter(claim -> claim.resolution() == null).isPresent()) {
            lock.exclusive();
            applying.one(id);
        }
    }
}
