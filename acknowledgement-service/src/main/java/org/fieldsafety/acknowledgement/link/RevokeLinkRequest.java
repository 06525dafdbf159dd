package org.fieldsafety.acknowledgement.link;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.platform.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Why a link is ended. */
@Schema(
        description = "Why a link is ended",
        requiredProperties = {"reason"})
record RevokeLinkRequest(
        @Schema(description = "1 to 500 characters", examples = "She has left the hospital") @Nullable String reason) {
    private static final int LONGEST = 500;

    /** @throws InvalidInput if there is none, or it is too long */
    String check() {
        if (reason == null || !LinkText.isLine(reason, LONGEST)) {
            throw new InvalidInput("reason", "invalid-reason", "Give a reason of 1 to 500 characters on one line");
        }
        return reason.strip();
    }
}
