package org.fieldsafety.acknowledgement.answer;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.fieldsafety.acknowledgement.notice.KnownNotice;
import org.fieldsafety.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/** What makes the answer to a question valid: the notice asks it, once, and it is answered as its kind asks. */
final class QuestionRules {
    private static final int LONGEST_TEXT = 4_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final KnownNotice notice;
    private final Violations wrong;
    private final Set<String> seen = new HashSet<>();

    QuestionRules(KnownNotice notice, Violations wrong) {
        this.notice = notice;
        this.wrong = wrong;
    }

    void check(String field, QuestionAnswer given) {
        var question = notice.question(given.question());
        if (question.isEmpty()) {
            wrong.add(field + ".question", "unknown-question", "The notice does not ask this");
            return;
        }
        if (!seen.add(given.question())) {
            wrong.add(field + ".question", "duplicate-question", "It is answered above");
        }
        var asked = asked(question.get().kind());
        part(field, "answer", given.answer(), asked);
        part(field, "text", given.text(), asked);
        part(field, "date", given.date(), asked);
        FreeText.lines(field + ".text", given.text(), LONGEST_TEXT, wrong);
        if (given.date() != null
                && (given.date().isBefore(FIRST_DAY) || given.date().isAfter(LAST_DAY))) {
            wrong.add(field + ".date", "invalid-date", "From the year 1900 to the year 9999");
        }
    }

    private static String asked(String kind) {
        return switch (kind) {
            case "Text" -> "text";
            case "Date" -> "date";
            default -> "answer";
        };
    }

    private void part(String field, String name, @Nullable Object value, String asked) {
        if (name.equals(asked) && value == null) {
            wrong.add(field + "." + name, "missing-value", "The question asks for it");
        } else if (!name.equals(asked) && value != null) {
            wrong.add(field + "." + name, "unexpected-value", "The question asks for another kind of answer: " + asked);
        }
    }
}
