package org.fieldsafety.acknowledgement.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fieldsafety.platform.security.Caller;
import org.fieldsafety.platform.security.Roles;

/**
 * The obligations the caller may read in full and answer: staff all, a consignee or partner its own. Any other does not
 * exist, as far as the caller can tell. Who speaks for a consignee that was merged speaks for the survivor.
 */
@ApplicationScoped
public class VisibleObligations {
    private final ObligationRepository obligations;
    private final Caller caller;

    VisibleObligations(ObligationRepository obligations, Caller caller) {
        this.obligations = obligations;
        this.caller = caller;
    }

    /** @throws ObligationNotFound if the caller has nothing to do with the consignee */
    public Optional<Obligation> find(ObligationId id) {
        requireVisible(id);
        return obligations.get(id);
    }

    /**
     * That the caller may answer it. To see everything, as an auditor does, is not yet to answer for everybody.
     *
     * @throws ObligationNotFound if the caller has nothing to do with the consignee
     */
    public void requireOwnOrOnBehalf(ObligationId id) {
        var onBehalf = caller.has(Roles.REGISTRAR) || caller.has(Roles.FIELD_SERVICE);
        if (!onBehalf && !isOwn(id)) {
            throw new ObligationNotFound(id);
        }
    }

    /** @throws ObligationNotFound if the caller has nothing to do with the consignee */
    public void requireVisible(ObligationId id) {
        if (!caller.isStaff() && !isOwn(id)) {
            throw new ObligationNotFound(id);
        }
    }

    /** The consignees the caller is or acts for, and those they were merged into; empty for others. */
    public Set<UUID> ownConsignees() {
        var named = caller.consignees();
        return named.isEmpty() ? named : obligations.spokenFor(named);
    }

    private boolean isOwn(ObligationId id) {
        return caller.consignees().contains(id.consigneeId()) || ownConsignees().contains(id.consigneeId());
    }
}
