package org.fieldsafety.registry.claim;

import java.util.UUID;
import org.fieldsafety.registry.claim.UnmatchedClaimView.Resolution;

/** A claim is decided once. */
public class ClaimResolved extends RuntimeException {
    ClaimResolved(UUID id, Resolution resolution) {
        super("Claim " + id + " was resolved before: " + resolution.outcome() + " by " + resolution.by());
    }
}
