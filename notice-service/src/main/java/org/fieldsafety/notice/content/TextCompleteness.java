package org.fieldsafety.notice.content;

import java.util.function.Function;
import org.fieldsafety.notice.text.Text;
import org.fieldsafety.notice.text.Text.ActionText;
import org.fieldsafety.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Finds the texts that one language lacks. A text that may be left out has to be left out in every language, because the
 * notice must say the same everywhere (MDR Article 89(8)).
 */
final class TextCompleteness {
    private final String field;
    private final Text text;
    private final NoticeContent content;
    private final Violations violations;

    TextCompleteness(String field, Text text, NoticeContent content, Violations violations) {
        this.field = field;
        this.text = text;
        this.content = content;
        this.violations = violations;
    }

    void check() {
        given("documentNumber", text.documentNumber());
        given("title", text.title());
        given("summary", text.summary());
        given("hazard", text.hazard());
        asElsewhere("suspectedCompromise", Text::suspectedCompromise);
        asElsewhere("adverseEvents", Text::adverseEvents);
        asElsewhere("whyReceived", Text::whyReceived);
        asElsewhere("furtherInformation", Text::furtherInformation);
        content.actions().forEach(this::action);
        content.questionCodes()
                .forEach(code -> given("questions." + code, text.questions().get(code)));
        content.declineReasons()
                .forEach(code ->
                        given("declineReasons." + code, text.declineReasons().get(code)));
        content.modesOf(content.udiDis())
                .forEach(mode ->
                        asElsewhere("modes." + mode, other -> other.modes().get(mode)));
    }

    private void action(Action action) {
        var at = "actions." + action.code() + ".";
        var words = text.actions().get(action.code());
        given(at + "title", words == null ? null : words.title());
        given(at + "instructions", words == null ? null : words.instructions());
        action.variants()
                .forEach(variant -> given(
                        at + "variants." + variant,
                        words == null ? null : words.variants().get(variant.name())));
        asElsewhere(at + "precaution", other -> precaution(other.actions().get(action.code())));
    }

    private static @Nullable String precaution(@Nullable ActionText words) {
        return words == null ? null : words.precaution();
    }

    private void given(String path, @Nullable String value) {
        if (isMissing(value)) {
            violations.add(field + "." + path, "missing-text", "This text is still missing");
        }
    }

    private void asElsewhere(String path, Function<Text, @Nullable String> value) {
        if (isMissing(value.apply(text))
                && content.texts().values().stream().anyMatch(other -> !isMissing(value.apply(other)))) {
            violations.add(
                    field + "." + path, "missing-text", "Another language has this text, so this one needs it too");
        }
    }

    private static boolean isMissing(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
