package org.fieldsafety.notice.content;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A question of the acknowledgement form. */
public record Question(
        @NotNull @Pattern(regexp = Codes.CODE) @Schema(examples = "EACH_MODE_UNDERSTOOD") String code,
        @NotNull Kind kind) {

    @Schema(
            name = "QuestionKind",
            description = "What is answered. MustBeYes: an obligation completes only when the answer is Yes")
    public enum Kind {
        YesNo,
        MustBeYes,
        Text,
        Date
    }
}
