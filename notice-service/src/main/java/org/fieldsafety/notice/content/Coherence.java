package org.fieldsafety.notice.content;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fieldsafety.notice.product.ProductRules;
import org.fieldsafety.notice.text.Language;
import org.fieldsafety.notice.text.Text;
import org.fieldsafety.notice.vulnerability.Vulnerability;
import org.fieldsafety.platform.problem.Violations;

/** Finds what contradicts itself in a notice, field by field. */
final class Coherence {
    static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final NoticeContent content;
    private final Violations violations = new Violations();

    Coherence(NoticeContent content) {
        this.content = content;
    }

    void require() {
        classification();
        noneTwice(
                "vulnerabilities",
                ".cve",
                "duplicate-code",
                content.vulnerabilities().stream().map(Vulnerability::cve).toList());
        products();
        actions();
        noneTwice("questions", ".code", "duplicate-code", content.questionCodes());
        contacts();
        content.dueDates().checkCoherent(violations);
        languages();
        texts();
        violations.throwIfAny();
    }

    private void classification() {
        var classification = content.classification();
        if (classification.urgent() == (classification.urgentReason() == null)) {
            violations.add(
                    "classification.urgentReason", "urgency-without-reason", "Urgent and its reason go together");
        }
    }

    private void products() {
        noneTwice("products", ".udiDi", "duplicate-product", content.udiDis());
        for (int i = 0; i < content.products().size(); i++) {
            ProductRules.check("products[" + i + "]", content.products().get(i), violations);
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
            noneTwice(field + ".variants", "", "duplicate-value", action.variants());
            noneTwice(field + ".evidence", "", "duplicate-value", action.evidence());
            var due = action.due();
            if (due != null && due.isAfter(content.dueDates().completion())) {
                violations.add(field + ".due", "due-after-completion", "Completion is due before that");
            }
            allKnown(field + ".products", "unknown-product", action.products(), content.udiDis());
            var modes = content.modesOf(action.products());
            // Without a known product there is nothing to hold the modes against.
            if (!modes.isEmpty()) {
                allKnown(field + ".modes", "unknown-operating-mode", action.modes(), modes);
            }
        }
    }

    private void contacts() {
        for (int i = 0; i < content.contacts().size(); i++) {
            var contact = content.contacts().get(i);
            var field = "contacts[" + i + "]";
            if (!contact.isReachable()) {
                violations.add(field, "unreachable-contact", "Give an address, a telephone number or a page");
            }
            allKnown(field + ".countries", "unknown-country", contact.countries(), COUNTRIES);
        }
    }

    private void languages() {
        noneTwice("languages", "", "duplicate-value", content.languages());
        for (int i = 0; i < content.languages().size(); i++) {
            var tag = content.languages().get(i);
            violations.at("languages[" + i + "]", () -> new Language(tag));
        }
    }

    private void texts() {
        content.texts().forEach((language, text) -> {
            var field = "texts." + language;
            violations.at(field, () -> new Language(language));
            keysKnown(field + ".actions", text.actions(), content.actionCodes());
            content.actions().forEach(action -> variantsKnown(field + ".actions." + action.code(), action, text));
            keysKnown(field + ".questions", text.questions(), content.questionCodes());
            keysKnown(field + ".declineReasons", text.declineReasons(), content.declineReasons());
            keysKnown(field + ".modes", text.modes(), content.modesOf(content.udiDis()));
        });
    }

    private void variantsKnown(String field, Action action, Text text) {
        var words = text.actions().get(action.code());
        if (words != null) {
            keysKnown(
                    field + ".variants",
                    words.variants(),
                    action.variants().stream().map(Enum::name).toList());
        }
    }

    private void noneTwice(String field, String member, String code, List<?> values) {
        var seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            if (!seen.add(values.get(i))) {
                violations.add(field + "[" + i + "]" + member, code, values.get(i) + " is there twice");
            }
        }
    }

    private void allKnown(String field, String code, List<String> values, Collection<String> known) {
        for (int i = 0; i < values.size(); i++) {
            if (!known.contains(values.get(i))) {
                violations.add(field + "[" + i + "]", code, values.get(i) + " is none of " + shown(known));
            }
        }
    }

    private static String shown(Collection<String> known) {
        return known == COUNTRIES ? "the ISO 3166-1 alpha-2 codes" : String.join(", ", known);
    }

    private void keysKnown(String field, Map<String, ?> texts, Collection<String> known) {
        for (var key : texts.keySet()) {
            if (!known.contains(key)) {
                violations.add(field + "." + key, "unknown-code", "The notice has no " + key + " to give a text to");
            }
        }
    }
}
