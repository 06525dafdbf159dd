package org.fieldsafety.registry.claim;

import java.util.UUID;

/** There is no such claim. */
public class ClaimNotFound extends RuntimeException {
    ClaimNotFound(UUID id) {
        super("There is no unmatched claim " + id);
    }
}
