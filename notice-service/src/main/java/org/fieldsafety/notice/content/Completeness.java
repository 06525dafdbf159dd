package org.fieldsafety.notice.content;

import java.util.LinkedHashSet;
import java.util.List;
import org.fieldsafety.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a notice still lacks before it can be signed.
 */
final class Completeness {
    private final NoticeContent content;
    private final Violations violations;

    Completeness(NoticeContent content, Violations violations) {
        this.content = content;
        this.violations = violations;
    }

    void check() {
        given("situation", content.situation(), "missing-situation", "Say what is known to have happened so far");
        some("products", content.products(), "missing-product", "Name at least one affected product");
        some("actions", content.actions(), "missing-action", "Say at least one thing to do");
        some("contacts", content.contacts(), "missing-contact", "Say where readers turn to");
        some("signatories", content.signatories(), "missing-signatory", "Say who signs the letter");
        some("languages", content.languages(), "missing-language", "Name the languages it must have");
        eachProductIsReached();
        eachListIsNamed();
        everyLanguage();
    }

    /** A unit with nothing to do would count as remediated at once. */
    private void eachProductIsReached() {
        for (int i = 0; i < content.products().size(); i++) {
            var product = content.products().get(i);
            some(
                    "products[" + i + "].catalogueNumbers",
                    product.catalogueNumbers(),
                    "missing-catalogue-number",
                    "Say by which catalogue numbers it is sold");
            if (content.actions().stream().noneMatch(action -> action.reaches(product))) {
                violations.add(
                        "products[" + i + "]", "product-without-action", "No action applies to " + product.name());
            }
        }
    }

    /** Otherwise the list could be another one when the notice is published. */
    private void eachListIsNamed() {
        for (int i = 0; i < content.products().size(); i++) {
            var product = content.products().get(i);
            if (product.needsList() && product.listDigest() == null) {
                violations.add(
                        "products[" + i + "].listDigest",
                        "missing-list-digest",
                        "List the serial numbers in the device registry and name the digest it shows");
            }
        }
    }

    /** The languages it must have, and those it has besides; what one of them has, every one needs. */
    private void everyLanguage() {
        var needed = new LinkedHashSet<>(content.languages());
        needed.addAll(content.texts().keySet());
        var texts = content.texts();
        for (var language : needed) {
            var text = texts.get(language);
            if (text == null) {
                violations.add("texts." + language, "missing-language", "The notice must have this language");
            } else {
                new TextCompleteness("texts." + language, text, content, violations).check();
            }
        }
    }

    private void some(String field, List<?> values, String code, String reason) {
        given(field, values.isEmpty() ? null : values, code, reason);
    }

    private void given(String field, @Nullable Object value, String code, String reason) {
        if (value == null) {
            violations.add(field, code, reason);
        }
    }
}
