package org.fieldsafety.acknowledgement.visitor;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldsafety.acknowledgement.answer.EveryUnitAnswer;
import org.fieldsafety.acknowledgement.answer.QuestionAnswer;
import org.fieldsafety.acknowledgement.answer.Signature;
import org.fieldsafety.acknowledgement.answer.SignedAnswer;
import org.fieldsafety.acknowledgement.answer.SlotAnswer;
import org.fieldsafety.acknowledgement.answer.SlotAnswer.Outcome;
import org.fieldsafety.acknowledgement.answer.UnitAnswer;
import org.fieldsafety.acknowledgement.obligation.Answer;
import org.fieldsafety.acknowledgement.registry.UnitName;
import org.fieldsafety.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What was filled in on the page, turned into a signed answer. A choice is one field with all it means, because a code or
 * a serial number may hold any letter a field's name could be put together with:
 * {@code outcome|reason|edition|action|udiDi|serial|mode}, and {@code outcome|reason|edition|action} for every unit.
 */
final class AnswerSheet {
    static final String QUESTION = "question.";
    private static final int SLOT_PARTS = 7;
    private static final int EVERY_PARTS = 4;

    private final Map<String, List<String>> fields;
    private final Violations wrong = new Violations();

    AnswerSheet(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    /** How a choice about one unit is written. */
    static String choice(
            Outcome outcome, String reason, @Nullable Integer edition, String action, UnitName unit, String mode) {
        return String.join("|", choice(outcome, reason, edition, action), unit.udiDi(), unit.serial(), mode);
    }

    /** How a choice about every unit is written. */
    static String choice(Outcome outcome, String reason, @Nullable Integer edition, String action) {
        return String.join("|", outcome.name(), reason, edition == null ? "" : edition.toString(), action);
    }

    /** @throws org.fieldsafety.platform.problem.InvalidInput if a date or a choice can't be read */
    SignedAnswer read() {
        var performedOn = date("performedOn");
        var units = units(performedOn);
        var every = every(performedOn);
        var questions = questions();
        var signedOn = date("signedOn");
        wrong.throwIfAny();
        return new SignedAnswer(
                questions,
                units,
                every.isEmpty() ? null : every,
                null,
                Boolean.parseBoolean(first("holdsNone")),
                null,
                new Signature(first("name"), first("title"), signedOn, first("meaning")));
    }

    private List<QuestionAnswer> questions() {
        var given = new ArrayList<QuestionAnswer>();
        fields.forEach((field, values) -> {
            var value = values.isEmpty() ? "" : values.get(0).strip();
            if (!field.startsWith(QUESTION) || value.isEmpty()) {
                return;
            }
            int dot = field.indexOf('.', QUESTION.length());
            if (dot < 0) {
                unreadable(field);
            } else {
                var code = field.substring(dot + 1);
                given.add(
                        switch (field.substring(QUESTION.length(), dot)) {
                            case "Text" -> new QuestionAnswer(code, null, value, null);
                            case "Date" -> new QuestionAnswer(code, null, null, date(field));
                            default ->
                                new QuestionAnswer(code, value.equals("Yes") ? Answer.Yes : Answer.No, null, null);
                        });
            }
        });
        return given;
    }

    private List<UnitAnswer> units(@Nullable LocalDate performedOn) {
        var slots = new LinkedHashMap<UnitName, List<SlotAnswer>>();
        for (var choice : chosen("slot")) {
            var part = choice.split("\\|", SLOT_PARTS);
            if (part.length == SLOT_PARTS) {
                slots.computeIfAbsent(new UnitName(part[4], part[5]), any -> new ArrayList<>())
                        .add(slot(every(part, performedOn), part[6]));
            } else {
                unreadable("slot");
            }
        }
        return slots.entrySet().stream()
                .map(unit -> new UnitAnswer(unit.getKey().udiDi(), unit.getKey().serial(), unit.getValue()))
                .toList();
    }

    private List<EveryUnitAnswer> every(@Nullable LocalDate performedOn) {
        var every = new ArrayList<EveryUnitAnswer>();
        for (var choice : chosen("every")) {
            var part = choice.split("\\|", EVERY_PARTS);
            if (part.length == EVERY_PARTS) {
                every.add(every(part, performedOn));
            } else {
                unreadable("every");
            }
        }
        return every;
    }

    private EveryUnitAnswer every(String[] part, @Nullable LocalDate performedOn) {
        boolean done = part[0].equals(Outcome.Done.name());
        return new EveryUnitAnswer(
                part[3],
                null,
                part[2].matches("[1-9]\\d{0,3}") ? Integer.valueOf(part[2]) : null,
                done ? Outcome.Done : Outcome.Declined,
                part[1].isEmpty() ? null : part[1],
                blankToNull(first("remark")),
                done ? performedOn : null,
                done ? blankToNull(first("performedBy")) : null);
    }

    private static SlotAnswer slot(EveryUnitAnswer said, String mode) {
        return new SlotAnswer(
                said.action(),
                mode,
                said.edition(),
                said.answer(),
                said.reason(),
                said.performedOn(),
                said.performedBy(),
                said.remark());
    }

    private @Nullable LocalDate date(String field) {
        var text = first(field);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            wrong.add(field, "invalid-date", "Write the day as 2026-11-20");
            return null;
        }
    }

    private List<String> chosen(String field) {
        return fields.getOrDefault(field, List.of()).stream()
                .filter(choice -> !choice.isBlank())
                .toList();
    }

    private String first(String field) {
        return fields.getOrDefault(field, List.of()).stream()
                .findFirst()
                .map(String::strip)
                .orElse("");
    }

    private void unreadable(String field) {
        wrong.add(field, "invalid-value", "The page did not offer this choice");
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
