package org.fieldsafety.acknowledgement.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.fieldsafety.platform.security.Caller;
import org.fieldsafety.platform.security.Roles;

/**
 * The obligations the caller may read in full and answer: staff all, a consignee or partner its own. Any other does not
 * exist, as far as the caller can tell.
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
        if (!onBehalf && !caller.consignees().contains(id.consigneeId())) {
            throw new ObligationNotFound(id);
        }
    }

    /** @throws ObligationNotFound if the caller has nothing to do with the consignee */
    public void requireVisible(ObligationId id) {
        if (!caller.maySeeConsignee(id.consigneeId())) {
            throw new ObligationNotFound(id);
        }
    }
}
