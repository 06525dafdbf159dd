package org.fieldsafety.acknowledgement.acknowledgement;

import java.time.LocalDate;
import org.fieldsafety.acknowledgement.answer.QuestionAnswer;
import org.fieldsafety.acknowledgement.obligation.Answer;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one question as the event tells it. Of a text only that there is one: it may name persons.
 *
 * @param answered with a text
 */
record ToldAnswer(String question, @Nullable Answer answer, @Nullable LocalDate date, @Nullable Boolean answered) {

    static ToldAnswer of(QuestionAnswer given) {
        return new ToldAnswer(
                given.question(), given.answer(), given.date(), given.text() == null ? null : Boolean.TRUE);
    }
}
