package org.fieldsafety.acknowledgement.answer;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.fieldsafety.acknowledgement.answer.SlotAnswer.Outcome;
import org.fieldsafety.acknowledgement.notice.Action;
import org.fieldsafety.acknowledgement.notice.KnownNotice;
import org.fieldsafety.platform.problem.Violations;

/** What makes the slots of a unit valid: the notice asks for them, once each, and a refusal has one of its reasons. */
final class SlotRules {
    private final KnownNotice notice;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    private final LocalDate lastDay;
    private final Violations wrong;

    SlotRules(KnownNotice notice, LocalDate lastDay, Violations wrong) {
        this.notice = notice;
        this.lastDay = lastDay;
        this.wrong = wrong;
    }

    void check(String unitField, UnitAnswer unit) {
        if (unit.slots().isEmpty()) {
            wrong.add(unitField + ".slots", "missing-value", "Say what was done or declined");
        }
        var seen = new HashSet<List<String>>();
        for (int i = 0; i < unit.slots().size(); i++) {
            var field = unitField + ".slots[" + i + "]";
            var slot = unit.slots().get(i);
            if (!seen.add(List.of(slot.action(), slot.mode()))) {
                wrong.add(field, "duplicate-slot", "This action in this mode is answered for above");
            }
            notice.action(slot.action())
                    .ifPresentOrElse(
                            action -> check(field, unit, slot, action),
                            () -> wrong.add(field + ".action", "unknown-action", "The notice has no such action"));
            outcome(field, slot);
        }
    }

    /** A unit of a product the notice does not name passes: it becomes a claim that somebody looks into. */
    private void check(String field, UnitAnswer unit, SlotAnswer slot, Action action) {
        var product = notice.product(unit.udiDi());
        if (product.isPresent() && !action.products().contains(unit.udiDi())) {
            wrong.add(field + ".action", "unknown-action", "The notice does not ask this of the product");
        } else if (!action.modes().contains(slot.mode())
                || product.filter(p -> !p.modes().contains(slot.mode())).isPresent()) {
            wrong.add(field + ".mode", "unknown-mode", "The notice does not ask for the action in this mode");
        }
        if (slot.edition() != null && (slot.edition() < 1 || slot.edition() > action.edition())) {
            wrong.add(field + ".edition", "unknown-edition", "The action has no such edition");
        }
        if (slot.edition() == null && action.edition() > 1) {
            wrong.add(field + ".edition", "missing-edition", "It was asked for again: say which edition was done");
        }
        if (slot.reason() != null && !action.declineReasons().contains(slot.reason())) {
            wrong.add(field + ".reason", "unknown-decline-reason", "The action has no such reason to decline");
        }
    }

    private void outcome(String field, SlotAnswer slot) {
        if (slot.answer() == null) {
            wrong.add(field + ".answer", "missing-value", "Say Done or Declined");
        } else if (slot.answer() == Outcome.Declined && slot.reason() == null) {
            wrong.add(field + ".reason", "missing-decline-reason", "Say why it is declined");
        } else if (slot.answer() == Outcome.Done && slot.reason() != null) {
            wrong.add(field + ".reason", "unexpected-decline-reason", "What is done needs no reason to decline");
        }
        if (slot.performedOn() != null && slot.answer() == Outcome.Declined) {
            wrong.add(field + ".performedOn", "unexpected-date", "What is declined was not done on any day");
        } else if (slot.performedOn() != null && slot.performedOn().isAfter(lastDay)) {
            wrong.add(field + ".performedOn", "date-in-future", "The day has not come yet");
        } else if (slot.performedOn() != null && slot.performedOn().isBefore(FIRST_DAY)) {
            wrong.add(field + ".performedOn", "date-too-early", "No such device existed then");
        }
    }
}
