package org.fieldsafety.registry.remediation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One action to be done in one operating mode of one unit, and what was last answered.
 *
 * @param reason code of the decline reason; only on a declined one
 * @param acknowledgementId the answer it comes from; absent while outstanding
 * @param reportedAt when that answer was submitted: an earlier one never replaces it
 */
@Schema(
        description = "One action to be done in one operating mode of one unit",
        requiredProperties = {"action", "mode", "status"})
public record Slot(
        @Schema(examples = "PATCH") String action,
        @Schema(examples = "Dx") String mode,
        @Schema(examples = "Declined") SlotStatus status,
        @Schema(description = "Why it was declined", examples = "NO_INTERRUPTION") @Nullable String reason,
        @Schema(description = "When it was done, where the answer says so", examples = "2026-11-20") @Nullable
                LocalDate performedOn,
        @Schema(description = "The answer it comes from", examples = "9e1c4b70-2a55-4d38-8f6e-03b7d1c9e842") @Nullable
                UUID acknowledgementId,
        @Schema(description = "When that answer was submitted", examples = "2026-11-21T09:14:07.318Z") @Nullable
                Instant reportedAt) {

    /** A slot nothing was answered for yet. */
    public static Slot outstanding(String action, String mode) {
        return new Slot(action, mode, SlotStatus.Outstanding, null, null, null, null);
    }

    /** The answer when it is about this slot and later than what is known, else this slot unchanged. */
    Slot answeredBy(Slot answer) {
        boolean same = action.equals(answer.action) && mode.equals(answer.mode);
        return same && isLater(answer.reportedAt) ? answer : this;
    }

    private boolean isLater(@Nullable Instant answered) {
        return answered != null && (reportedAt == null || reportedAt.isBefore(answered));
    }
}
