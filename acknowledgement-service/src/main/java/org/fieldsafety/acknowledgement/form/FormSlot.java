package org.fieldsafety.acknowledgement.form;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.acknowledgement.acknowledgement.LatestAnswer;
import org.fieldsafety.acknowledgement.registry.Slot;
import org.jspecify.annotations.Nullable;

/** One action to be done to a unit in one mode: its present status, and what the consignee said of it last. */
@Schema(
        description = "One action to be done to a unit in one mode",
        requiredProperties = {"action", "mode", "status"})
public record FormSlot(
        @Schema(examples = "PATCH") String action,
        @Schema(examples = "Dx") String mode,
        @Schema(description = "Edition of the action; absent for the first", examples = "2") @Nullable Integer edition,
        @Schema(description = "Outstanding, Done, Declined or NotApplicable", examples = "Declined") String status,
        @Schema(description = "Code of the decline reason", examples = "NO_INTERRUPTION") @Nullable String reason,
        @Schema(description = "The day it was done", examples = "2026-11-20") @Nullable LocalDate performedOn,
        @Nullable LatestAnswer answered) {

    static FormSlot of(Slot slot, @Nullable LatestAnswer answered) {
        return new FormSlot(
                slot.action(), slot.mode(), slot.edition(), slot.status(), slot.reason(), slot.performedOn(), answered);
    }
}
