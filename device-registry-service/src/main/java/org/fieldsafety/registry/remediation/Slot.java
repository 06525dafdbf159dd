package org.fieldsafety.registry.remediation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One action to be done in one operating mode of one unit, and what was last answered.
 *
 * @param edition of the action; absent for the first
 * @param since an answer submitted before it that does not say its edition is about an older one; absent for the first
 * @param reason code of the decline reason; only on a declined one
 * @param source where it is known from; absent until something is reported
 * @param acknowledgementId the acknowledgement it comes from, where that is its source
 * @param reportId the report it comes from, where its source is another
 * @param reportedAt when that was submitted: an earlier one never replaces it
 */
@Schema(
        description = "One action to be done in one operating mode of one unit",
        requiredProperties = {"action", "mode", "status"})
public record Slot(
        @Schema(examples = "PATCH") String action,
        @Schema(examples = "Dx") String mode,
        @Schema(description = "Edition of the action; absent for the first", examples = "2", minimum = "2") @Nullable
                Integer edition,
        @Schema(
                        description =
                                "Since when this edition is asked for: an answer that does not say its edition counts from then",
                        examples = "2026-11-23T08:00:00Z")
                @Nullable
                Instant since,
        @Schema(examples = "Declined") SlotStatus status,
        @Schema(description = "Why it was declined", examples = "NO_INTERRUPTION") @Nullable String reason,
        @Schema(description = "When it was done, where the answer says so", examples = "2026-11-20") @Nullable
                LocalDate performedOn,
        @Schema(examples = "FieldService") @Nullable ReportSource source,
        @Schema(
                        description = "The acknowledgement it comes from, where that is its source",
                        examples = "9e1c4b70-2a55-4d38-8f6e-03b7d1c9e842")
                @Nullable
                UUID acknowledgementId,
        @Schema(
                        description = "The report it comes from, where its source is another",
                        examples = "019aa9d0-41c7-7b02-8f4e-6d1c3b2a9e55")
                @Nullable
                UUID reportId,
        @Schema(
                        description = "When that was submitted: an earlier one never replaces it",
                        examples = "2026-11-21T09:14:07.318Z")
                @Nullable
                Instant reportedAt) {

    /** A slot of an action's first edition of which nothing was reported yet. */
    public static Slot outstanding(String action, String mode) {
        return new Slot(action, mode, null, null, SlotStatus.Outstanding, null, null, null, null, null, null);
    }

    /** This slot of another edition. */
    public Slot ofEdition(int number, @Nullable Instant askedSince) {
        var shown = number > 1 ? Integer.valueOf(number) : null;
        return new Slot(
                action,
                mode,
                shown,
                askedSince,
                status,
                reason,
                performedOn,
                source,
                acknowledgementId,
                reportId,
                reportedAt);
    }

    /** Counted from 1. */
    public int editionAsked() {
        return edition == null ? 1 : edition;
    }
}
