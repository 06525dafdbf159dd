package org.fieldsafety.notice.content;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By when a consignee in one country owes what; neither day is later than the one for everybody. */
public record CountryDates(
        @NotNull @Schema(description = "To acknowledge receipt", examples = "2026-12-08") LocalDate receipt,
        @NotNull @Schema(description = "To have done every action; not before receipt", examples = "2027-01-22")
                LocalDate completion) {}
