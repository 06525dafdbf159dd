package org.fieldsafety.registry.claim;

import java.util.UUID;
import org.fieldsafety.platform.problem.Refusal;

/** There is no such claim. */
public class ClaimNotFound extends Refusal {
    ClaimNotFound(UUID id) {
        super(Kind.MISSING, "claim-not-found", "Claim not found", "There is no unmatched claim " + id);
    }
}
