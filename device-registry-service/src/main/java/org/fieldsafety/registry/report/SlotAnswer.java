package org.fieldsafety.registry.report;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was answered for one slot, unchecked.
 *
 * @param edition of the action it is about; absent when the answer does not say
 * @param answer a {@link org.fieldsafety.registry.remediation.SlotStatus}; of a consignee only {@code Done} or {@code
 *     Declined}; anything else is kept but not applied
 */
@Schema(
        description = "What was answered for one action in one operating mode",
        requiredProperties = {"action", "mode", "answer"})
public record SlotAnswer(
        @Schema(examples = "PATCH") String action,
        @Schema(examples = "Dx") String mode,
        @Schema(description = "Edition of the action it is about, where it says so", examples = "1") @Nullable
                Integer edition,
        @Schema(examples = "Declined") String answer,
        @Schema(examples = "NO_INTERRUPTION") @Nullable String reason,
        @Schema(examples = "2026-11-20") @Nullable LocalDate performedOn) {}
