package org.fieldsafety.acknowledgement.answer;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.acknowledgement.obligation.Reply;
import org.fieldsafety.acknowledgement.registry.UnitName;

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
        @Schema(description = "At most 5,000; more go into further acknowledgements", maxItems = 5000)
                List<UnitAnswer> units,
        Signature signature) {

    public SignedAnswer {
        answers = Blank.ifAbsent(answers);
        units = Blank.ifAbsent(units);
        signature = signature == null ? new Signature("", "", null, "") : signature;
    }

    /** The questions answered, by code. */
    public Map<String, Reply> answersByQuestion() {
        return answers.stream().collect(toMap(QuestionAnswer::question, QuestionAnswer::reply));
    }

    public List<UnitName> unitNames() {
        return units.stream().map(UnitAnswer::name).toList();
    }
}
