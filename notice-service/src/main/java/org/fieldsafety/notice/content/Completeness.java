package org.fieldsafety.notice.content;

import org.fieldsafety.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a notice still lacks before it can be signed. Every language has every text, because the notice must say
 * the same everywhere (MDR Article 89(8)).
 */
final class Completeness {
    private final NoticeContent content;
    private final Violations violations = new Violations();

    Completeness(NoticeContent content) {
        this.content = content;
    }

    void require() {
        if (content.products().isEmpty()) {
            violations.add("products", "missing-product", "Name at least one affected product");
        }
        if (content.actions().isEmpty()) {
            violations.add("actions", "missing-action", "Say at least one thing to do");
        }
        if (content.texts().isEmpty()) {
            violations.add("texts", "missing-text", "Write it in at least one language");
        }
        eachProductIsReached();
        content.texts().forEach(this::hasEveryText);
        violations.throwIfAny();
    }

    /** A unit with nothing to do would count as remediated at once. */
    private void eachProductIsReached() {
        for (int i = 0; i < content.products().size(); i++) {
            var product = content.products().get(i);
            if (content.actions().stream().noneMatch(action -> action.reaches(product))) {
                violations.add(
                        "products[" + i + "]", "product-without-action", "No action applies to " + product.name());
            }
        }
    }

    private void hasEveryText(String language, Text text) {
        var field = "texts." + language;
        given(field + ".documentNumber", text.documentNumber());
        given(field + ".title", text.title());
        given(field + ".summary", text.summary());
        given(field + ".hazard", text.hazard());
        content.actionCodes().forEach(code -> {
            var action = text.actions().get(code);
            given(field + ".actions." + code + ".title", action == null ? null : action.title());
            given(field + ".actions." + code + ".instructions", action == null ? null : action.instructions());
        });
        content.questionCodes()
                .forEach(code ->
                        given(field + ".questions." + code, text.questions().get(code)));
        content.declineReasons()
                .forEach(code -> given(
                        field + ".declineReasons." + code, text.declineReasons().get(code)));
    }

    private void given(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            violations.add(field, "missing-text", "This text is still missing");
        }
    }
}
