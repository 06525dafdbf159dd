package org.fieldsafety.acknowledgement.acknowledgement;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the consignee says of one action on a unit in one mode. */
@Schema(
        description = "What the consignee says of one action on a unit in one mode",
        requiredProperties = {"action", "mode", "answer"})
record SlotAnswer(
        @Schema(examples = "PATCH") String action,
        @Schema(examples = "Dx") String mode,
        @Nullable Outcome answer,
        @Schema(description = "Code of one of the action's decline reasons; with Declined, and only then") @Nullable
                String reason,
        @Schema(description = "The day it was done; only with Done, not in the future", examples = "2026-11-20")
                @Nullable
                LocalDate performedOn) {

    /** Spelt as everywhere outside. */
    enum Outcome {
        Done,
        Declined
    }

    SlotAnswer {
        action = Blank.ifAbsent(action);
        mode = Blank.ifAbsent(mode);
    }
}
