package org.fieldsafety.notice.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.notice.product.Product;
import org.fieldsafety.notice.text.Text;
import org.fieldsafety.notice.vulnerability.Vulnerability;
import org.fieldsafety.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What one revision of a notice says. One immutable document, because it is edited, signed and published as a whole. A
 * draft may still lack a lot; what is missing is asked for when it is submitted.
 *
 * @param actions in the order in which they are to be done
 * @param languages BCP 47 tags of the languages it must have; who reads none of them gets the first
 * @param texts by language, a canonical BCP 47 tag
 */
@Schema(examples = NoticeExample.JSON)
public record NoticeContent(
        @NotNull @Pattern(regexp = "^[A-Za-z0-9][A-Za-z0-9._/-]{2,39}$") @Schema(examples = "FSN2023-1338")
                String reference,
        @NotNull @Valid Manufacturer manufacturer,
        @Valid Classification classification,
        @Valid @Nullable Situation situation,
        @Size(max = 50) List<@NotNull @Valid Vulnerability> vulnerabilities,
        @Size(max = 50) List<@NotNull @Valid Product> products,
        @Size(max = 20) @Schema(description = "In the order in which they are to be done")
                List<@NotNull @Valid Action> actions,
        @Size(max = 30) List<@NotNull @Valid Question> questions,
        @Size(max = 50) List<@NotNull @Valid Contact> contacts,
        @Size(max = 10) List<@NotNull @Valid Signatory> signatories,
        @NotNull @Valid DueDates dueDates,
        @Size(max = 40)
                @Schema(
                        description =
                                "The languages it must have, as BCP 47 tags; who reads none of them gets the first",
                        examples = "[\"es\", \"en\"]")
                List<@NotNull String> languages,
        @Size(max = 40) @Schema(description = "By language, a canonical BCP 47 tag")
                Map<String, @NotNull @Valid Text> texts) {

    public NoticeContent {
        // Left out in a request.
        classification = classification == null ? Classification.NONE : classification;
        vulnerabilities = vulnerabilities == null ? List.of() : vulnerabilities;
        products = products == null ? List.of() : products;
        actions = actions == null ? List.of() : actions;
        questions = questions == null ? List.of() : questions;
        contacts = contacts == null ? List.of() : contacts;
        signatories = signatories == null ? List.of() : signatories;
        languages = languages == null ? List.of() : languages;
        texts = texts == null ? Map.of() : texts;
    }

    /** Refuses what contradicts itself: never allowed, not even in a draft. Every contradiction is named at once. */
    public void requireCoherent() {
        new Coherence(this).require();
    }

    /** Refuses what is not ready to be signed, naming everything that is missing. */
    public void requireComplete() {
        var violations = new Violations();
        checkComplete(violations);
        violations.throwIfAny();
    }

    /** Finds everything that is missing before it can be signed. */
    public void checkComplete(Violations violations) {
        new Completeness(this, violations).check();
    }

    /** Finds the due dates that nobody could keep any more. */
    public void checkDatesAhead(LocalDate today, Violations violations) {
        dueDates.checkNotBefore(today, violations);
        for (int i = 0; i < actions.size(); i++) {
            var due = actions.get(i).due();
            if (due != null && due.isBefore(today)) {
                violations.add("actions[" + i + "].due", "due-date-in-past", due + " is already over");
            }
        }
    }

    /** The title in each language that has one. */
    public Map<String, String> titles() {
        var titles = new TreeMap<String, String>();
        texts.forEach((language, text) -> {
            var title = text.title();
            if (title != null) {
                titles.put(language, title);
            }
        });
        return titles;
    }

    public Optional<Action> action(String code) {
        return actions.stream().filter(action -> action.code().equals(code)).findFirst();
    }

    public List<String> udiDis() {
        return products.stream().map(Product::udiDi).toList();
    }

    public List<String> actionCodes() {
        return actions.stream().map(Action::code).toList();
    }

    List<String> questionCodes() {
        return questions.stream().map(Question::code).toList();
    }

    /** Each once, though several actions may offer the same reason. */
    public Set<String> declineReasons() {
        return actions.stream()
                .flatMap(action -> action.declineReasons().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Of these products, each once. */
    public Set<String> modesOf(Collection<String> udiDis) {
        return products.stream()
                .filter(product -> udiDis.contains(product.udiDi()))
                .flatMap(product -> product.modes().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
