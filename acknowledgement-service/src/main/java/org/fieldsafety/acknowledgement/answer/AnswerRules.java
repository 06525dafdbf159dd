package org.fieldsafety.acknowledgement.answer;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.fieldsafety.acknowledgement.notice.KnownNotice;
import org.fieldsafety.acknowledgement.registry.UnitName;
import org.fieldsafety.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/** What makes an answer valid: it answers what the notice asks, in the notice's own terms, and is signed. */
public final class AnswerRules {
    /** Of one acknowledgement, each named or not. */
    public static final int MOST_UNITS = 5_000;

    private static final int MOST_ENTRIES = 100;
    private static final int MOST_ON_HAND = 10_000_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_MEANING = 500;

    private final KnownNotice notice;
    private final Days days;
    private final Violations wrong = new Violations();
    private final SlotRules slots;

    private AnswerRules(KnownNotice notice, LocalDate lastDay) {
        this.notice = notice;
        this.days = Days.of(notice, lastDay);
        this.slots = new SlotRules(notice, days, wrong);
    }

    /**
     * Complains of everything that is wrong, at once. Whether the units are the consignee's is no matter of validity;
     * whether its parts contradict each other, {@link UnfoldedAnswer} finds out.
     *
     * @param lastDay the latest day that has begun anywhere
     */
    public static void check(SignedAnswer answer, KnownNotice notice, LocalDate lastDay) {
        var rules = new AnswerRules(notice, lastDay);
        rules.whole(answer);
        rules.questions(answer.answers());
        rules.units(answer.units());
        rules.lists(orEmpty(answer.lists()));
        rules.everyUnit(orEmpty(answer.everyUnit()));
        rules.quantities(orEmpty(answer.quantities()));
        rules.signature(answer.signature());
        rules.wrong.throwIfAny();
    }

    private void whole(SignedAnswer answer) {
        if (answer.holdsNone() != null && !answer.saysNothingOfUnits()) {
            wrong.add("holdsNone", "contradicting-answers", "Who holds none has nothing to say of units");
        } else if (answer.holdsNone() == null
                && answer.answers().isEmpty()
                && answer.saysNothingOfUnits()
                && answer.quantities() == null) {
            wrong.add("", "nothing-answered", "Answer a question, or for a unit");
        }
        for (var quantity : orEmpty(answer.quantities())) {
            if (answer.holdsNone() != null && quantity.onHand() != null && quantity.onHand() > 0) {
                wrong.add("holdsNone", "contradicting-answers", "Who holds none has none on hand");
            }
        }
    }

    private void questions(List<QuestionAnswer> answers) {
        var questions = new QuestionRules(notice, wrong);
        for (int i = 0; i < answers.size(); i++) {
            questions.check("answers[" + i + "]", answers.get(i));
        }
    }

    private void units(List<UnitAnswer> units) {
        if (isTooMany("units", units.size())) {
            return;
        }
        var seen = new HashSet<UnitName>();
        for (int i = 0; i < units.size(); i++) {
            var field = "units[" + i + "]";
            var unit = units.get(i);
            wrong.at(field + ".udiDi", () -> new UdiDi(unit.udiDi()));
            wrong.at(field + ".serial", () -> new SerialNumber(unit.serial()));
            if (!seen.add(unit.name())) {
                wrong.add(field, "duplicate-unit", "The unit is answered for above");
            }
            slots.check(field, unit.udiDi(), unit.slots());
        }
    }

    private void lists(List<ListedUnits> lists) {
        for (int i = 0; i < lists.size() && !isTooLong("lists", lists.size()); i++) {
            var field = "lists[" + i + "]";
            var list = lists.get(i);
            wrong.at(field + ".udiDi", () -> new UdiDi(list.udiDi()));
            if (list.serials().isEmpty()) {
                wrong.add(field + ".serials", "missing-value", "Say for which units");
            } else if (!isTooMany(field + ".serials", list.serials().size())) {
                for (int j = 0; j < list.serials().size(); j++) {
                    var serial = list.serials().get(j);
                    wrong.at(field + ".serials[" + j + "]", () -> new SerialNumber(serial));
                }
            }
            slots.check(field, list.udiDi(), list.slots());
        }
    }

    private void everyUnit(List<EveryUnitAnswer> every) {
        for (int i = 0; i < every.size() && !isTooLong("everyUnit", every.size()); i++) {
            slots.check("everyUnit[" + i + "]", every.get(i));
        }
    }

    private void quantities(List<Quantity> quantities) {
        var seen = new HashSet<String>();
        for (int i = 0; i < quantities.size(); i++) {
            var field = "quantities[" + i + "]";
            var quantity = quantities.get(i);
            if (notice.product(quantity.udiDi()).isEmpty()) {
                wrong.add(field + ".udiDi", "unknown-product", "The notice does not name the product");
            } else if (!seen.add(quantity.udiDi())) {
                wrong.add(field + ".udiDi", "duplicate-product", "The product is counted above");
            }
            if (quantity.onHand() == null) {
                wrong.add(field + ".onHand", "missing-value", "Say how many there are");
            }
            count(field + ".onHand", quantity.onHand());
            count(field + ".returned", quantity.returned());
        }
    }

    private void count(String field, @Nullable Integer count) {
        if (count != null && (count < 0 || count > MOST_ON_HAND)) {
            wrong.add(field, "out-of-range", "From 0 to 10,000,000");
        }
    }

    private boolean isTooMany(String field, int units) {
        if (units > MOST_UNITS) {
            wrong.add(field, "too-many-units", "At most " + MOST_UNITS + " units go into one acknowledgement");
        }
        return units > MOST_UNITS;
    }

    /** Said once, and nothing more of the list. */
    private boolean isTooLong(String field, int entries) {
        if (entries > MOST_ENTRIES) {
            wrong.add(field, "too-many-entries", "At most " + MOST_ENTRIES + " entries");
        }
        return entries > MOST_ENTRIES;
    }

    private void signature(Signature signature) {
        text("signature.name", signature.name(), LONGEST_NAME);
        text("signature.title", signature.title(), LONGEST_NAME);
        text("signature.meaning", signature.meaning(), LONGEST_MEANING);
        var date = signature.date();
        if (date == null) {
            missingSignature("signature.date");
        } else {
            days.check("signature.date", date, wrong);
        }
    }

    private void text(String field, String text, int longest) {
        if (text.isBlank()) {
            missingSignature(field);
        } else {
            FreeText.line(field, text, longest, wrong);
        }
    }

    private void missingSignature(String field) {
        wrong.add(field, "missing-signature", "An answer counts only with name, title, date and meaning");
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
