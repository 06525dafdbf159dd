package org.fieldsafety.registry.acknowledgement;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was answered for one slot, unchecked.
 *
 * @param answer {@code Done} or {@code Declined}; anything else is kept but not applied
 */
@Schema(
        description = "What was answered for one action in one operating mode",
        requiredProperties = {"action", "mode", "answer"})
record SlotAnswer(
        @Schema(examples = "PATCH") String action,
        @Schema(examples = "Dx") String mode,
        @Schema(examples = "Declined") String answer,
        @Schema(examples = "NO_INTERRUPTION") @Nullable String reason,
        @Schema(examples = "2026-11-20") @Nullable LocalDate performedOn) {}
