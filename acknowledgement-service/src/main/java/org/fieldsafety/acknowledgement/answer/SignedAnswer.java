package org.fieldsafety.acknowledgement.answer;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.acknowledgement.obligation.Reply;
import org.jspecify.annotations.Nullable;

/**
 * What a consignee answers and signs: the request body, and once {@link AnswerRules} found nothing wrong with it, the
 * content of an acknowledgement.
 */
@Schema(
        name = "SubmitAcknowledgementRequest",
        description = "A signed answer. It may be partial: what it does not name keeps its earlier answer.",
        requiredProperties = "signature",
        examples =
                """
                {
                  "answers": [
                    {"question": "RECEIVED_AND_UNDERSTOOD", "answer": "Yes"},
                    {"question": "EACH_MODE_UNDERSTOOD", "answer": "Yes"}
                  ],
                  "units": [
                    {"udiDi": "00816270020125", "serial": "NB551077", "slots": [
                      {"action": "PATCH", "mode": "Dx", "answer": "Done", "performedOn": "2026-11-20"},
                      {"action": "PATCH", "mode": "RUO", "answer": "Declined", "reason": "NO_INTERRUPTION"}
                    ]}
                  ],
                  "signature": {
                    "name": "Marta Soler", "title": "Quality manager", "date": "2026-11-21",
                    "meaning": "I answer for this site and the answers are true"
                  }
                }""")
public record SignedAnswer(
        List<QuestionAnswer> answers,
        @Schema(description = "Each unit once; at most 5,000, more go into further acknowledgements", maxItems = 5000)
                List<UnitAnswer> units,
        @Schema(description = "For every unit held at this moment, instead of naming each", maxItems = 100) @Nullable
                List<EveryUnitAnswer> everyUnit,
        @Schema(description = "By serial numbers that share an answer, instead of naming each", maxItems = 100)
                @Nullable
                List<ListedUnits> lists,
        @Schema(description = "True: the consignee has none of the products; then nothing is said of units") @Nullable
                Boolean holdsNone,
        @Schema(description = "Units on hand and returned; each product of the notice at most once") @Nullable
                List<Quantity> quantities,
        Signature signature) {

    public SignedAnswer {
        answers = Blank.ifAbsent(answers);
        units = Blank.ifAbsent(units);
        everyUnit = Blank.orNull(everyUnit);
        lists = Blank.orNull(lists);
        holdsNone = Boolean.TRUE.equals(holdsNone) ? holdsNone : null;
        quantities = Blank.orNull(quantities);
        signature = signature == null ? new Signature("", "", null, "") : signature;
    }

    /** The questions answered, by code. */
    public Map<String, Reply> answersByQuestion() {
        return answers.stream().collect(toMap(QuestionAnswer::question, QuestionAnswer::reply));
    }

    /** Whether it says something of units without naming each of them. */
    public boolean isFolded() {
        return everyUnit != null || lists != null;
    }

    /** Whether what it means depends on the units that are held. */
    public boolean namesEveryUnit() {
        return everyUnit != null;
    }

    boolean saysNothingOfUnits() {
        return units.isEmpty() && !isFolded();
    }
}
