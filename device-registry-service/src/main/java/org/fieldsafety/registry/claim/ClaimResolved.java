package org.fieldsafety.registry.claim;

import java.util.UUID;
import org.fieldsafety.platform.problem.Refusal;
import org.fieldsafety.registry.claim.UnmatchedClaimView.Resolution;

/** A claim is decided once. */
public class ClaimResolved extends Refusal {
    ClaimResolved(UUID id, Resolution resolution) {
        super(
                Kind.CONFLICT,
                "claim-resolved",
                "Claim resolved",
                "Claim " + id + " was resolved before: " + resolution.outcome() + " by " + resolution.by());
    }
}
