package org.fieldsafety.acknowledgement.obligation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was answered to a question; which of the three depends on the question's kind. */
public record Reply(@Nullable Answer answer, @Nullable String text, @Nullable LocalDate date) {
    static final Reply YES = new Reply(Answer.Yes, null, null);
    static final Reply NO = new Reply(Answer.No, null, null);

    boolean isYes() {
        return answer == Answer.Yes;
    }
}
