package org.fieldsafety.acknowledgement.visitor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldsafety.acknowledgement.acknowledgement.AcknowledgementView;
import org.fieldsafety.acknowledgement.answer.SlotAnswer.Outcome;
import org.fieldsafety.acknowledgement.form.Form;
import org.fieldsafety.acknowledgement.form.FormAction;
import org.fieldsafety.acknowledgement.form.FormQuestion;
import org.fieldsafety.acknowledgement.form.FormSlot;
import org.fieldsafety.acknowledgement.form.FormUnit;
import org.fieldsafety.acknowledgement.form.NamedCode;
import org.fieldsafety.acknowledgement.registry.UnitName;
import org.fieldsafety.platform.document.FixedWords;
import org.fieldsafety.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows: the form, what was typed before when something of it was wrong, and the receipt once it was not.
 *
 * @param visit what the link is for
 * @param here what relative addresses on the page begin with
 * @param page the relative address of the page itself
 * @param cursor of the units shown; empty for the first of them
 * @param key under which the answer is sent, so that sending the page twice answers once
 */
public record Sheet(
        VisitView visit,
        Form form,
        FixedWords words,
        String here,
        String page,
        String cursor,
        String key,
        Map<String, List<String>> typed,
        List<Violation> problems,
        @Nullable AcknowledgementView receipt) {

    static Sheet of(VisitView visit, Form form, @Nullable String cursor) {
        return new Sheet(
                visit,
                form,
                new FixedWords("visit.words", form.language()),
                "",
                "",
                cursor == null ? "" : URLEncoder.encode(cursor, StandardCharsets.UTF_8),
                UUID.randomUUID().toString(),
                Map.of(),
                List.of(),
                null);
    }

    Sheet at(String place, String self) {
        return new Sheet(visit, form, words, place, self, cursor, key, typed, problems, receipt);
    }

    /** With what was typed; nothing of it was kept. */
    Sheet wrong(Map<String, List<String>> fields, List<Violation> violations) {
        return new Sheet(visit, form, words, here, page, cursor, key, fields, violations, null);
    }

    Sheet answered(AcknowledgementView given) {
        return new Sheet(visit, form, words, here, page, cursor, key, typed, problems, given);
    }

    /** A choice the page offers. */
    public record Option(String value, String text, boolean chosen) {}

    public List<Option> options(FormUnit unit, FormSlot slot) {
        var name = new UnitName(unit.udiDi(), unit.serial());
        return options(
                slot.action(),
                "slot",
                (outcome, reason) ->
                        AnswerSheet.choice(outcome, reason, edition(slot.action()), slot.action(), name, slot.mode()));
    }

    public List<Option> options(FormAction action) {
        return options(
                action.code(),
                "every",
                (outcome, reason) -> AnswerSheet.choice(outcome, reason, action.edition(), action.code()));
    }

    public String typed(String field, @Nullable String otherwise) {
        return typed.getOrDefault(field, List.of()).stream().findFirst().orElse(otherwise == null ? "" : otherwise);
    }

    public String field(FormQuestion question) {
        return AnswerSheet.QUESTION + (question.kind().matches("Text|Date") ? question.kind() : "Choice") + "."
                + question.code();
    }

    public boolean isChosen(FormQuestion question, String answer) {
        return typed(
                        field(question),
                        question.answer() == null ? "" : question.answer().name())
                .equals(answer);
    }

    public String actionTitle(FormSlot slot) {
        return form.actions().stream()
                .filter(action -> action.code().equals(slot.action()))
                .map(FormAction::title)
                .findFirst()
                .orElse(slot.action());
    }

    public String mode(FormSlot slot) {
        return form.modes().stream()
                .filter(mode -> mode.code().equals(slot.mode()))
                .map(NamedCode::text)
                .findFirst()
                .orElse(slot.mode());
    }

    public String modes(FormAction action) {
        return form.modes().stream()
                .filter(mode -> action.modes().contains(mode.code()))
                .map(NamedCode::text)
                .collect(Collectors.joining(", "));
    }

    private Integer edition(String action) {
        return form.actions().stream()
                .filter(known -> known.code().equals(action))
                .map(FormAction::edition)
                .findFirst()
                .orElse(1);
    }

    private List<Option> options(String action, String field, Choice choice) {
        var reasons = form.actions().stream()
                .filter(known -> known.code().equals(action))
                .flatMap(known -> known.declineReasons().stream())
                .map(reason -> option(
                        field,
                        choice.of(Outcome.Declined, reason.code()),
                        words.say("declined") + ": " + reason.text()));
        return Stream.concat(Stream.of(option(field, choice.of(Outcome.Done, ""), words.say("done"))), reasons)
                .toList();
    }

    private Option option(String field, String value, String text) {
        return new Option(value, text, typed.getOrDefault(field, List.of()).contains(value));
    }

    private interface Choice {
        String of(Outcome outcome, String reason);
    }
}
