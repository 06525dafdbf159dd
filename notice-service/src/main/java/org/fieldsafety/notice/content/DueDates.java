package org.fieldsafety.notice.content;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.platform.problem.Violations;

/** By when each consignee owes what. A due date is the last day on which it is still in time. */
public record DueDates(
        @NotNull @Schema(description = "To acknowledge receipt", examples = "2026-12-22") LocalDate receipt,
        @NotNull @Schema(description = "To have done every action; not before receipt", examples = "2027-02-22")
                LocalDate completion) {

    /** Finds the dates that nobody could keep any more. */
    public void checkNotBefore(LocalDate today, Violations violations) {
        if (receipt.isBefore(today)) {
            violations.add("dueDates.receipt", "due-date-in-past", receipt + " is already over");
        }
        if (completion.isBefore(today)) {
            violations.add("dueDates.completion", "due-date-in-past", completion + " is already over");
        }
    }
}
