package org.fieldsafety.notice.content;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.fieldsafety.platform.problem.Violations;

/** Finds what contradicts itself in a notice, field by field. */
final class Coherence {
    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);

    private final NoticeContent content;
    private final Violations violations = new Violations();

    Coherence(NoticeContent content) {
        this.content = content;
    }

    void require() {
        products();
        actions();
        noneTwice("questions", ".code", "duplicate-code", content.questionCodes());
        dueDates();
        texts();
        violations.throwIfAny();
    }

    private void products() {
        noneTwice("products", ".udiDi", "duplicate-product", content.udiDis());
        for (int i = 0; i < content.products().size(); i++) {
            var product = content.products().get(i);
            var field = "products[" + i + "]";
            violations.at(field + ".udiDi", () -> new UdiDi(product.udiDi()));
            noneTwice(field + ".catalogueNumbers", "", "duplicate-value", product.catalogueNumbers());
            noneTwice(field + ".modes", "", "duplicate-value", product.modes());
        }
    }

    private void actions() {
        noneTwice("actions", ".code", "duplicate-code", content.actionCodes());
        for (int i = 0; i < content.actions().size(); i++) {
            var action = content.actions().get(i);
            var field = "actions[" + i + "]";
            noneTwice(field + ".products", "", "duplicate-value", action.products());
            noneTwice(field + ".modes", "", "duplicate-value", action.modes());
            noneTwice(field + ".declineReasons", "", "duplicate-code", action.declineReasons());
            allKnown(field + ".products", "unknown-product", action.products(), content.udiDis());
            var modes = content.modesOf(action.products());
            // Without a known product there is nothing to hold the modes against.
            if (!modes.isEmpty()) {
                allKnown(field + ".modes", "unknown-operating-mode", action.modes(), modes);
            }
        }
    }

    private void dueDates() {
        var dates = content.dueDates();
        if (dates.completion().isBefore(dates.receipt())) {
            violations.add(
                    "dueDates.completion", "completion-before-receipt", "Completion can't be due before receipt is");
        }
        if (dates.completion().isAfter(LAST_DAY) || dates.receipt().isAfter(LAST_DAY)) {
            violations.add("dueDates", "date-too-late", "Nobody will wait beyond " + LAST_DAY);
        }
    }

    private void texts() {
        content.texts().forEach((language, text) -> {
            var field = "texts." + language;
            violations.at(field, () -> new Language(language));
            keysKnown(field + ".actions", text.actions(), content.actionCodes());
            keysKnown(field + ".questions", text.questions(), content.questionCodes());
            keysKnown(field + ".declineReasons", text.declineReasons(), content.declineReasons());
            keysKnown(field + ".modes", text.modes(), content.modesOf(content.udiDis()));
        });
    }

    private void noneTwice(String field, String member, String code, List<String> values) {
        var seen = new HashSet<String>();
        for (int i = 0; i < values.size(); i++) {
            if (!seen.add(values.get(i))) {
                violations.add(field + "[" + i + "]" + member, code, values.get(i) + " is there twice");
            }
        }
    }

    private void allKnown(String field, String code, List<String> values, Collection<String> known) {
        for (int i = 0; i < values.size(); i++) {
            if (!known.contains(values.get(i))) {
                violations.add(field + "[" + i + "]", code, values.get(i) + " is none of " + String.join(", ", known));
            }
        }
    }

    private void keysKnown(String field, Map<String, ?> texts, Collection<String> known) {
        for (var key : texts.keySet()) {
            if (!known.contains(key)) {
                violations.add(field + "." + key, "unknown-code", "The notice has no " + key + " to give a text to");
            }
        }
    }
}
