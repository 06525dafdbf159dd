package org.fieldsafety.acknowledgement.acknowledgement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.acknowledgement.obligation.Answer;
import org.jspecify.annotations.Nullable;

/** The answer to one question of the notice. */
@Schema(requiredProperties = {"question", "answer"})
record QuestionAnswer(@Schema(examples = "USERS_INFORMED") String question, @Nullable Answer answer) {

    QuestionAnswer {
        question = Blank.ifAbsent(question);
    }
}
