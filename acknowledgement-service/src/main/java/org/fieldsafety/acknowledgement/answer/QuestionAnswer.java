package org.fieldsafety.acknowledgement.answer;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.acknowledgement.obligation.Answer;
import org.fieldsafety.acknowledgement.obligation.Reply;
import org.jspecify.annotations.Nullable;

/** The answer to one question of the notice. */
@Schema(
        description =
                "The answer to a question of the notice: one of answer, text and date, as the question's kind asks",
        requiredProperties = "question")
public record QuestionAnswer(
        @Schema(examples = "USERS_INFORMED") String question,
        @Schema(description = "To a question of kind YesNo or MustBeYes") @Nullable Answer answer,
        @Schema(description = "To a question of kind Text: 1 to 4,000 characters. Stays with this service") @Nullable
                String text,
        @Schema(description = "To a question of kind Date", examples = "2026-11-20") @Nullable LocalDate date) {

    public QuestionAnswer {
        question = Blank.ifAbsent(question);
    }

    Reply reply() {
        return new Reply(answer, text, date);
    }
}
