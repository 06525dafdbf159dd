package org.fieldsafety.acknowledgement.answer;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the consignee says of one action on a unit in one mode. */
@Schema(
        description = "What the consignee says of one action on a unit in one mode",
        requiredProperties = {"action", "mode", "answer"})
public record SlotAnswer(
        @Schema(examples = "PATCH") String action,
        @Schema(examples = "Dx") String mode,
        @Schema(
                        description = "Edition of the action that the form showed; may be left out while it is 1",
                        minimum = "1",
                        examples = "1")
                @Nullable
                Integer edition,
        @Nullable Outcome answer,
        @Schema(description = "Code of one of the action's decline reasons; with Declined, and only then") @Nullable
                String reason,
        @Schema(
                        description = "The day it was done; only with Done, not before the notice, not in the future",
                        examples = "2026-11-20")
                @Nullable
                LocalDate performedOn,
        @Schema(
                        description = "Who did it; only with Done. Stays with this service",
                        maxLength = 200,
                        examples = "Luis Prado")
                @Nullable
                String performedBy,
        @Schema(
                        description = "In the consignee's own words. Stays with this service",
                        maxLength = 1000,
                        examples = "After the night run")
                @Nullable
                String remark) {

    /** Spelt as everywhere outside. */
    public enum Outcome {
        Done,
        Declined
    }

    public SlotAnswer {
        action = Blank.ifAbsent(action);
        mode = Blank.ifAbsent(mode);
    }

    /** With an edition always, so that a later one is never taken for done. */
    SlotAnswer ofEdition(int present) {
        var answered = edition == null ? Integer.valueOf(present) : edition;
        return new SlotAnswer(action, mode, answered, answer, reason, performedOn, performedBy, remark);
    }

    /** Without what may name persons. */
    SlotAnswer impersonal() {
        return new SlotAnswer(action, mode, edition, answer, reason, performedOn, null, null);
    }
}
