package org.fieldsafety.acknowledgement.registry;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One action to be done to a unit in one mode, with its present status. */
@Schema(requiredProperties = {"action", "mode", "status"})
public record Slot(
        @Schema(examples = "PATCH") String action,
        @Schema(examples = "Dx") String mode,
        @Schema(description = "Edition of the action; absent for the first", examples = "2") @Nullable Integer edition,
        @Schema(description = "Outstanding, Done, Declined or NotApplicable", examples = "Declined") String status,
        @Schema(description = "Code of the decline reason", examples = "NO_INTERRUPTION") @Nullable String reason,
        @Schema(description = "The day it was done", examples = "2026-11-20") @Nullable LocalDate performedOn) {}
