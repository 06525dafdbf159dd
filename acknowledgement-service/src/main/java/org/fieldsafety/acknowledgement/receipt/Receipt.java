package org.fieldsafety.acknowledgement.receipt;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fieldsafety.acknowledgement.acknowledgement.Acknowledgement;
import org.fieldsafety.acknowledgement.answer.Quantity;
import org.fieldsafety.acknowledgement.answer.QuestionAnswer;
import org.fieldsafety.acknowledgement.answer.SlotAnswer;
import org.fieldsafety.acknowledgement.notice.KnownNotice;
import org.fieldsafety.acknowledgement.notice.NoticeText;
import org.fieldsafety.acknowledgement.notice.Product;
import org.fieldsafety.acknowledgement.registry.UnitName;
import org.fieldsafety.platform.document.FixedWords;
import org.jspecify.annotations.Nullable;

/**
 * An acknowledgement in words.
 *
 * @param consignee its name; null while it is not known here
 */
public record Receipt(
        Acknowledgement acknowledgement,
        KnownNotice notice,
        @Nullable String consignee,
        NoticeText text,
        FixedWords words) {

    /** Units of which the same was said, so that a page holds many. */
    public record Group(String product, String serials, int count, List<SlotAnswer> slots) {}

    public List<Group> groups() {
        var same = new LinkedHashMap<Map.Entry<String, List<SlotAnswer>>, List<String>>();
        for (var unit : acknowledgement.recorded()) {
            same.computeIfAbsent(Map.entry(unit.udiDi(), unit.slots()), any -> new ArrayList<>())
                    .add(unit.serial());
        }
        return same.entrySet().stream()
                .map(group -> new Group(
                        product(group.getKey().getKey()),
                        String.join(", ", group.getValue()),
                        group.getValue().size(),
                        group.getKey().getValue()))
                .toList();
    }

    public String product(String udiDi) {
        return notice.product(udiDi).map(Product::name).map(name -> name + ", ").orElse("") + "UDI-DI " + udiDi;
    }

    public String question(QuestionAnswer given) {
        return text.questions().getOrDefault(given.question(), given.question());
    }

    public String answer(QuestionAnswer given) {
        var reply = given.answer();
        var date = given.date();
        if (reply != null) {
            return words.say(reply.name());
        }
        return date == null ? String.valueOf(given.text()) : words.date(date);
    }

    public String action(SlotAnswer slot) {
        var title = text.action(slot.action()).title();
        var edition = slot.edition();
        return (title == null ? slot.action() : title)
                + (edition == null || edition == 1 ? "" : " (" + words.say("edition") + " " + edition + ")");
    }

    public String mode(SlotAnswer slot) {
        return text.modes().getOrDefault(slot.mode(), slot.mode());
    }

    /** Done or declined, and what was said of that. */
    public String outcome(SlotAnswer slot) {
        var reason = slot.reason();
        var on = slot.performedOn();
        var by = slot.performedBy();
        return Stream.of(
                        words.say(String.valueOf(slot.answer())),
                        reason == null ? "" : text.declineReasons().getOrDefault(reason, reason),
                        on == null ? "" : words.date(on),
                        by == null ? "" : by)
                .filter(part -> !part.isEmpty())
                .collect(joining(" · "));
    }

    public List<Quantity> quantities() {
        var quantities = acknowledgement.content().quantities();
        return quantities == null ? List.of() : quantities;
    }

    /** A line for each product. */
    public List<String> unmatched() {
        return acknowledgement.unmatched().stream()
                .collect(groupingBy(UnitName::udiDi, TreeMap::new, mapping(UnitName::serial, joining(", "))))
                .entrySet()
                .stream()
                .map(product -> product(product.getKey()) + ": " + product.getValue())
                .toList();
    }

    /** Whether it names the units it is about. */
    public boolean hasUnits() {
        return !acknowledgement.recorded().isEmpty();
    }

    /** Of a file: without what no file name may have. */
    String fileName() {
        return notice.reference().replaceAll("[^\\w.-]", "-") + "-" + acknowledgement.id() + ".pdf";
    }
}
