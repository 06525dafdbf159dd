package org.fieldsafety.acknowledgement.answer;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldsafety.acknowledgement.notice.Action;
import org.fieldsafety.acknowledgement.notice.KnownNotice;
import org.fieldsafety.acknowledgement.registry.AffectedUnit;
import org.fieldsafety.acknowledgement.registry.UnitName;
import org.fieldsafety.platform.problem.Violations;

/** What a signed answer says of each unit, once its lists and what it says of every unit are written out. */
public final class UnfoldedAnswer {
    private final KnownNotice notice;
    private final Violations wrong = new Violations();
    private final Map<UnitName, Map<List<String>, Said>> said = new LinkedHashMap<>();
    private final Set<String> contradicting = new HashSet<>();

    private UnfoldedAnswer(KnownNotice notice) {
        this.notice = notice;
    }

    /** @param field where the answer says it */
    private record Said(SlotAnswer slot, String field) {}

    /**
     * Each unit once, and each action of it in each mode once, with its edition. The same said twice is said once.
     *
     * @param answer found valid by {@link AnswerRules}
     * @param held the consignee's units, when the answer speaks of every one of them
     * @throws org.fieldsafety.platform.problem.InvalidInput when two parts contradict each other, both being named; when
     *     it comes to too many units; when it speaks of every unit and there is none
     */
    public static List<UnitAnswer> of(SignedAnswer answer, KnownNotice notice, List<AffectedUnit> held) {
        var unfolded = new UnfoldedAnswer(notice);
        unfolded.units(answer.units());
        unfolded.lists(answer.lists() == null ? List.of() : answer.lists());
        unfolded.everyUnit(answer.everyUnit() == null ? List.of() : answer.everyUnit(), held);
        unfolded.wrong.throwIfAny();
        return unfolded.said.entrySet().stream()
                .map(unit -> new UnitAnswer(
                        unit.getKey().udiDi(),
                        unit.getKey().serial(),
                        unit.getValue().values().stream().map(Said::slot).toList()))
                .toList();
    }

    private void units(List<UnitAnswer> units) {
        for (int i = 0; i < units.size(); i++) {
            slots("units[" + i + "].slots", units.get(i).name(), units.get(i).slots());
        }
    }

    private void lists(List<ListedUnits> lists) {
        for (int i = 0; i < lists.size(); i++) {
            var list = lists.get(i);
            for (var serial : list.serials()) {
                slots("lists[" + i + "].slots", new UnitName(list.udiDi(), serial), list.slots());
            }
        }
        limit("lists");
    }

    private void everyUnit(List<EveryUnitAnswer> every, List<AffectedUnit> held) {
        for (int i = 0; i < every.size(); i++) {
            var field = "everyUnit[" + i + "]";
            boolean any = false;
            for (var unit : held) {
                for (var slot : every.get(i).slots(notice, unit.udiDi())) {
                    if (unit.isAsked(slot.action(), slot.mode())) {
                        any = true;
                        add(field, new UnitName(unit.udiDi(), unit.serial()), slot);
                    }
                }
            }
            if (!any) {
                wrong.add(field, "no-units", "There is no unit here that this is asked of");
            }
        }
        limit("everyUnit");
    }

    private void slots(String field, UnitName unit, List<SlotAnswer> slots) {
        for (int i = 0; i < slots.size(); i++) {
            add(field + "[" + i + "]", unit, slots.get(i));
        }
    }

    private void add(String field, UnitName unit, SlotAnswer given) {
        var slot = given.ofEdition(
                notice.action(given.action()).map(Action::edition).orElse(1));
        var before = said.computeIfAbsent(unit, any -> new LinkedHashMap<>())
                .putIfAbsent(List.of(slot.action(), slot.mode()), new Said(slot, field));
        if (before != null && !before.slot().equals(slot)) {
            contradiction(before.field(), unit, slot);
            contradiction(field, unit, slot);
        }
    }

    private void contradiction(String field, UnitName unit, SlotAnswer slot) {
        if (contradicting.add(field)) {
            var what = slot.action() + " in " + slot.mode() + " on " + unit.serial();
            wrong.add(field, "contradicting-answers", "Two different things are said of " + what);
        }
    }

    private void limit(String field) {
        if (said.size() > AnswerRules.MOST_UNITS && wrong.isEmpty()) {
            wrong.add(
                    field,
                    "too-many-units",
                    "It comes to " + said.size() + " units; at most " + AnswerRules.MOST_UNITS
                            + " go into one acknowledgement");
        }
    }
}
