package org.fieldsafety.acknowledgement.answer;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who signs, when, and what the signature means (21 CFR 11.50: printed name, date and time, meaning). */
@Schema(
        description = "Who signs, when, and what the signature means",
        requiredProperties = {"name", "title", "date", "meaning"})
public record Signature(
        @Schema(examples = "Marta Soler", maxLength = 200) String name,
        @Schema(examples = "Quality manager", maxLength = 200) String title,
        @Schema(examples = "2026-11-21") @Nullable LocalDate date,
        @Schema(examples = "I answer for this site and the answers are true", maxLength = 500) String meaning) {

    public Signature {
        name = Blank.ifAbsent(name);
        title = Blank.ifAbsent(title);
        meaning = Blank.ifAbsent(meaning);
    }
}
