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
 * @param acknowledgementId the answer it comes from; absent while outstanding
 * @param reportedAt when that answer was submitted: an earlier one never replaces it
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
        @Schema(description = "The answer it comes from", examples = "9e1c4b70-2a55-4d38-8f6e-03b7d1c9e842") @Nullable
                UUID acknowledgementId,
        @Schema(description = "When that answer was submitted", examples = "2026-11-21T09:14:07.318Z") @Nullable
                Instant reportedAt) {

    /** A slot of an action's first edition for which nothing was answered yet. */
    public static Slot outstanding(String action, String mode) {
        return new Slot(action, mode, null, null, SlotStatus.Outstanding, null, null, null, null);
    }

    /** This slot of another edition. */
    public Slot ofEdition(int number, @Nullable Instant askedSince) {
        var shown = number > 1 ? Integer.valueOf(number) : null;
        return new Slot(action, mode, shown, askedSince, status, reason, performedOn, acknowledgementId, reportedAt);
    }

    /** With the answer when it is about this slot and its edition, and later than what is known; else unchanged. */
    Slot answeredBy(Slot answer) {
        return isAbout(answer) && isNews(answer.reportedAt) && isOfThisEdition(answer)
                ? answer.ofEdition(edition == null ? 1 : edition, since)
                : this;
    }

    private boolean isAbout(Slot answer) {
        return action.equals(answer.action) && mode.equals(answer.mode);
    }

    private boolean isNews(@Nullable Instant answered) {
        return answered != null && (reportedAt == null || reportedAt.isBefore(answered));
    }

    /** Judged by its time where it does not say; a later edition than is known here does this one's work too. */
    private boolean isOfThisEdition(Slot answer) {
        if (answer.edition != null) {
            return edition == null || edition <= answer.edition;
        }
        return since == null || answer.reportedAt == null || !answer.reportedAt.isBefore(since);
    }
}
