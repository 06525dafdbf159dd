package org.fieldsafety.registry.report;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.registry.remediation.SlotStatus;
import org.jspecify.annotations.Nullable;

/** What is reported of one slot. All of it is text, so that one wrong value refuses its unit and not the request. */
@Schema(
        description = "What is reported of one action in one operating mode",
        requiredProperties = {"action", "mode", "status"})
record SlotWork(
        @Schema(examples = "PATCH") @Nullable String action,
        @Schema(examples = "Dx") @Nullable String mode,
        @Schema(description = "Edition of the action that was done; needed from the second on", examples = "2")
                @Nullable
                Integer edition,
        @Schema(
                        implementation = SlotStatus.class,
                        description = "Outstanding takes back what was reported before",
                        examples = "Done")
                @Nullable
                String status,
        @Schema(
                        implementation = LocalDate.class,
                        description = "The day it was done; only on Done",
                        examples = "2026-11-20")
                @Nullable
                String performedOn,
        @Schema(
                        description = "On Declined one of the action's decline reasons; why, in your words, on"
                                + " NotApplicable and where something done is taken back",
                        examples = "NO_INTERRUPTION",
                        maxLength = 500)
                @Nullable
                String reason) {

    /** As the history keeps it; only of one that {@link WorkRules} found right. */
    SlotAnswer said() {
        return new SlotAnswer(
                requireNonNull(action), requireNonNull(mode), edition, requireNonNull(status), reason, day());
    }

    /** Null when there is none. */
    @Nullable
    LocalDate day() {
        try {
            return performedOn == null ? null : LocalDate.parse(performedOn);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Null when it is none. */
    @Nullable
    SlotStatus known() {
        return Arrays.stream(SlotStatus.values())
                .filter(one -> one.name().equals(status))
                .findFirst()
                .orElse(null);
    }
}
