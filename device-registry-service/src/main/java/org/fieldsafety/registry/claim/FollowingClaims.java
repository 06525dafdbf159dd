package org.fieldsafety.registry.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.fieldsafety.registry.remediation.AffectedDeviceKey;
import org.fieldsafety.registry.report.ReportHistory;
import org.fieldsafety.registry.report.ReportHistory.Added;

/**
 * Lets later parts of an acknowledgement go where the claim went that an earlier part has left for the same device. While
 * the claim is open they wait with it, and when it was rejected they are only noted.
 */
@ApplicationScoped
public class FollowingClaims {
    private final UnmatchedClaims claims;
    private final ReportHistory history;

    FollowingClaims(UnmatchedClaims claims, ReportHistory history) {
        this.claims = claims;
        this.history = history;
    }

    /**
     * The matching lock is held exclusively, and no device is locked yet: whoever is deciding about one of the claims needs
     * both to end.
     *
     * @return the devices for which something counts now
     */
    @Transactional(TxType.MANDATORY)
    public List<AffectedDeviceKey> follow(Collection<Added> later) {
        var answered = new ArrayList<AffectedDeviceKey>();
        for (var claim : claims.lockOf(later)) {
            claim.countsFor().ifPresent(meant -> {
                history.count(claim.acknowledgementId(), claim.said(), meant);
                answered.add(meant);
            });
        }
        return answered;
    }
}
