package org.fieldsafety.notice.content;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a notice says. One immutable document, because it is edited, signed and published as a whole.
 *
 * @param actions in the order in which they are to be done
 * @param texts by language, a canonical BCP 47 tag
 */
public record NoticeContent(
        Manufacturer manufacturer,
        List<Product> products,
        List<Action> actions,
        List<Question> questions,
        DueDates dueDates,
        Map<String, Text> texts) {

    /** Refuses what contradicts itself: never allowed, not even in a draft. Every contradiction is named at once. */
    public void requireCoherent() {
        new Coherence(this).require();
    }

    /** Refuses what is not ready to be signed: something is left to do, or a language lacks a text. */
    public void requireComplete() {
        new Completeness(this).require();
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

    List<String> udiDis() {
        return products.stream().map(Product::udiDi).toList();
    }

    List<String> actionCodes() {
        return actions.stream().map(Action::code).toList();
    }

    List<String> questionCodes() {
        return questions.stream().map(Question::code).toList();
    }

    /** Each once, though several actions may offer the same reason. */
    Set<String> declineReasons() {
        return actions.stream()
                .flatMap(action -> action.declineReasons().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Of these products, each once. */
    Set<String> modesOf(Collection<String> udiDis) {
        return products.stream()
                .filter(product -> udiDis.contains(product.udiDi()))
                .flatMap(product -> product.modes().stream())
                .collect(Collectors.toSet());
    }
}
