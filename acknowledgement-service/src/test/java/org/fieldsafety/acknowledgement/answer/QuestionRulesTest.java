package org.fieldsafety.acknowledgement.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.fieldsafety.acknowledgement.notice.ExampleNotice;
import org.fieldsafety.acknowledgement.notice.KnownNotice;
import org.fieldsafety.acknowledgement.obligation.Answer;
import org.fieldsafety.platform.problem.InvalidInput;
import org.fieldsafety.platform.problem.Violations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionRulesTest {
    private static final KnownNotice NOTICE = ExampleNotice.known(event -> {
        event.withArray("questions").addObject().put("code", "REMARKS").put("kind", "Text");
        event.withArray("questions").addObject().put("code", "RETURNED_ON").put("kind", "Date");
    });

    @ParameterizedTest(name = "{0}: {1} {2} {3}")
    @CsvSource({
        "USERS_INFORMED, No, , ,",
        "EACH_MODE_UNDERSTOOD, Yes, , ,",
        "REMARKS, , Rack 4, ,",
        "RETURNED_ON, , , 2026-11-20,",
        "USERS_INFORMED, , , , a.answer missing-value",
        "REMARKS, , , , a.text missing-value",
        "RETURNED_ON, , , , a.date missing-value",
        "USERS_INFORMED, Yes, Rack 4, , a.text unexpected-value",
        "EACH_MODE_UNDERSTOOD, Yes, , 2026-11-20, a.date unexpected-value",
        "REMARKS, Yes, Rack 4, , a.answer unexpected-value",
        "RETURNED_ON, Yes, , 2026-11-20, a.answer unexpected-value",
        "RETURNED_ON, , , 1899-12-31, a.date invalid-date",
        "COLOUR, , , , a.question unknown-question"
    })
    void answerIsOfTheKindThatTheQuestionAsksFor(
            String question, Answer answer, String text, LocalDate date, String mistake) {
        var mistakes = mistakes(new QuestionAnswer(question, answer, text, date));

        assertThat(mistakes).isEqualTo(mistake == null ? List.of() : List.of(mistake));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "A\u0007B", "\u009b"})
    void textThatSaysNothingOrCanNotBeReadIsRefused(String text) {
        assertThat(mistakes(new QuestionAnswer("REMARKS", null, text, null))).hasSize(1);
    }

    @Test
    void textHasAtMostFourThousandCharacters() {
        assertThat(mistakes(new QuestionAnswer("REMARKS", null, "á\n".repeat(2_000), null)))
                .isEmpty();
        assertThat(mistakes(new QuestionAnswer("REMARKS", null, "á".repeat(4_001), null)))
                .containsExactly("a.text too-long");
    }

    private static List<String> mistakes(QuestionAnswer given) {
        var wrong = new Violations();
        new QuestionRules(NOTICE, wrong).check("a", given);
        try {
            wrong.throwIfAny();
            return List.of();
        } catch (InvalidInput e) {
            return e.violations().stream()
                    .map(violation -> violation.field() + " " + violation.code())
                    .toList();
        }
    }
}
