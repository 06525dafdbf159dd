package org.fieldsafety.acknowledgement.answer;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** A valid answer to the example notice, and ways to spoil it. */
public final class ExampleAnswer {
    public static final String SERIAL = "NB551077";

    /** JSON pointer, what to put there (nothing removes it), the field complained of, and the code. */
    public static final String MISTAKES =
            """
            /answers/0/question           | "COLOUR"              | answers[0].question           | unknown-question
            /answers/0/question           |                       | answers[0].question           | unknown-question
            /answers/1/question           | "USERS_INFORMED"      | answers[1].question           | duplicate-question
            /answers/0/answer             |                       | answers[0].answer             | missing-value
            /units/0/udiDi                | "00816270020124"      | units[0].udiDi                | invalid-udi-di
            /units/0/udiDi                | "816270020125"        | units[0].udiDi                | invalid-udi-di
            /units/0/udiDi                |                       | units[0].udiDi                | invalid-udi-di
            /units/0/serial               | ""                    | units[0].serial               | invalid-serial
            /units/0/serial               | "NB  551077"          | units[0].serial               | invalid-serial
            /units/0/serial               | "ABCDEFGHIJKLMNOPQRSTU" | units[0].serial             | invalid-serial
            /units/1/serial               | "NB551077"            | units[1]                      | duplicate-unit
            /units/0/slots                | []                    | units[0].slots                | missing-value
            /units/0/slots/0/action       | "SCRAP"               | units[0].slots[0].action      | unknown-action
            /units/0/slots/0/mode         | "Clinical"            | units[0].slots[0].mode        | unknown-mode
            /units/0/slots/1/mode         | "Dx"                  | units[0].slots[1]             | duplicate-slot
            /units/0/slots/0/answer       |                       | units[0].slots[0].answer      | missing-value
            /units/0/slots/1/reason       |                       | units[0].slots[1].reason      | missing-decline-reason
            /units/0/slots/1/reason       | "TOO_FAR"             | units[0].slots[1].reason      | unknown-decline-reason
            /units/0/slots/0/reason       | "NOT_HELD"            | units[0].slots[0].reason      | unexpected-decline-reason
            /units/0/slots/0/performedOn  | "2999-01-01"          | units[0].slots[0].performedOn | date-in-future
            /units/0/slots/1/performedOn  | "2023-04-20"          | units[0].slots[1].performedOn | unexpected-date
            /signature/name               | " "                   | signature.name                | missing-signature
            /signature/title              |                       | signature.title               | missing-signature
            /signature/date               |                       | signature.date                | missing-signature
            /signature/meaning            |                       | signature.meaning             | missing-signature
            /units/0/slots/0/performedOn  | "1000-01-01"          | units[0].slots[0].performedOn | date-too-early
            /signature/date               | "2999-01-01"          | signature.date                | date-in-future
            /signature/date               | "2023-04-03"          | signature.date                | date-before-notice
            /units/0/slots/0/performedOn  | "2023-04-03"          | units[0].slots[0].performedOn | date-before-notice
            /units/0/slots/0/performedBy  | " "                   | units[0].slots[0].performedBy | missing-value
            /units/0/slots/0/performedBy  | "A\\nB"               | units[0].slots[0].performedBy | invalid-text
            /units/0/slots/1/performedBy  | "Luis Prado"          | units[0].slots[1].performedBy | unexpected-name
            /units/0/slots/1/remark       | ""                    | units[0].slots[1].remark      | missing-value
            /holdsNone                    | true                  | holdsNone                     | contradicting-answers
            /everyUnit                    | [{"action": "SCRAP", "answer": "Done"}] | everyUnit[0].action | unknown-action
            /everyUnit                    | [{"action": "UCS_USER", "modes": ["Clinical"], "answer": "Done"}] | everyUnit[0].modes[0] | unknown-mode
            /everyUnit                    | [{"action": "UCS_USER", "answer": "Declined"}] | everyUnit[0].reason | missing-decline-reason
            /lists                        | [{"udiDi": "00816270020125", "serials": [], "slots": [{"action": "UCS_USER", "mode": "RUO", "answer": "Done"}]}] | lists[0].serials | missing-value
            /lists                        | [{"udiDi": "00816270020125", "serials": ["A", ""], "slots": [{"action": "UCS_USER", "mode": "RUO", "answer": "Done"}]}] | lists[0].serials[1] | invalid-serial
            /lists                        | [{"udiDi": "00816270020125", "serials": ["A"], "slots": [{"action": "UCS_USER", "mode": "X", "answer": "Done"}]}] | lists[0].slots[0].mode | unknown-mode
            /quantities                   | [{"udiDi": "04012345678901", "onHand": 1}] | quantities[0].udiDi | unknown-product
            /quantities                   | [{"udiDi": "00816270020125", "onHand": 1}, {"udiDi": "00816270020125", "onHand": 1}] | quantities[1].udiDi | duplicate-product
            /quantities                   | [{"udiDi": "00816270020125", "onHand": 10000001}] | quantities[0].onHand | out-of-range
            /quantities                   | [{"udiDi": "00816270020125", "onHand": -1}] | quantities[0].onHand | out-of-range
            /quantities                   | [{"udiDi": "00816270020125"}] | quantities[0].onHand | missing-value
            /signature/name               | "A\\u0000B"            | signature.name                | invalid-text
            """;

    private static final String VALID =
            """
            {
              "answers": [
                {"question": "USERS_INFORMED", "answer": "Yes"},
                {"question": "EACH_MODE_UNDERSTOOD", "answer": "Yes"}
              ],
              "units": [
                {"udiDi": "00816270020125", "serial": "NB551077", "slots": [
                  {"action": "PATCH", "mode": "Dx", "answer": "Done", "performedOn": "2023-04-20"},
                  {"action": "PATCH", "mode": "RUO", "answer": "Declined", "reason": "NO_INTERRUPTION"}
                ]},
                {"udiDi": "00816270020125", "serial": "NB551078", "slots": [
                  {"action": "UCS_USER", "mode": "Dx", "answer": "Done"}
                ]}
              ],
              "signature": {
                "name": "Marta Soler", "title": "Quality manager", "date": "2023-04-21",
                "meaning": "I answer for this site and the answers are true"
              }
            }""";

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private ExampleAnswer() {}

    public static SignedAnswer valid() {
        return with();
    }

    /** The valid answer as its JSON, changed at pairs of pointer and value. */
    public static String json(String... changes) {
        var answer = parse(VALID);
        for (int i = 0; i < changes.length; i += 2) {
            change(answer, JsonPointer.compile(changes[i]), changes[i + 1]);
        }
        return answer.toString();
    }

    public static SignedAnswer with(String... changes) {
        try {
            return JSON.readValue(json(changes), SignedAnswer.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void change(JsonNode answer, JsonPointer pointer, String value) {
        var parent = answer.at(pointer.head());
        if (parent instanceof ArrayNode array) {
            array.set(pointer.last().getMatchingIndex(), parse(value));
        } else if (value == null) {
            ((ObjectNode) parent).remove(pointer.last().getMatchingProperty());
        } else {
            ((ObjectNode) parent).set(pointer.last().getMatchingProperty(), parse(value));
        }
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
