package org.fieldsafety.acknowledgement.answer;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.fieldsafety.acknowledgement.notice.Action;
import org.fieldsafety.acknowledgement.notice.KnownNotice;
import org.fieldsafety.platform.problem.Violations;

/** What makes an answer for slots valid: the notice asks for them, once each, and a refusal has one of its reasons. */
final class SlotRules {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REMARK = 1_000;

    private final KnownNotice notice;
    private final Days days;
    private final Violations wrong;

    SlotRules(KnownNotice notice, Days days, Violations wrong) {
        this.notice = notice;
        this.days = days;
        this.wrong = wrong;
    }

    void check(String unitField, String udiDi, List<SlotAnswer> slots) {
        if (slots.isEmpty()) {
            wrong.add(unitField + ".slots", "missing-value", "Say what was done or declined");
        }
        var seen = new HashSet<List<String>>();
        for (int i = 0; i < slots.size(); i++) {
            var field = unitField + ".slots[" + i + "]";
            var slot = slots.get(i);
            if (!seen.add(List.of(slot.action(), slot.mode()))) {
                wrong.add(field, "duplicate-slot", "This action in this mode is answered for above");
            }
            notice.action(slot.action())
                    .ifPresentOrElse(action -> asked(field, udiDi, slot, action), () -> unknown(field));
            outcome(field, slot);
        }
    }

    void check(String field, EveryUnitAnswer every) {
        var slot = every.slot("");
        notice.action(every.action())
                .ifPresentOrElse(
                        action -> {
                            modes(field, every.modes() == null ? List.of() : every.modes(), action);
                            terms(field, slot, action);
                        },
                        () -> unknown(field));
        outcome(field, slot);
    }

    private void unknown(String field) {
        wrong.add(field + ".action", "unknown-action", "The notice has no such action");
    }

    private void modes(String field, List<String> modes, Action action) {
        for (int i = 0; i < modes.size(); i++) {
            if (!action.modes().contains(modes.get(i))) {
                noSuchMode(field + ".modes[" + i + "]");
            } else if (modes.indexOf(modes.get(i)) < i) {
                wrong.add(field + ".modes[" + i + "]", "duplicate-slot", "The mode is named above");
            }
        }
    }

    private void noSuchMode(String field) {
        wrong.add(field, "unknown-mode", "The notice does not ask for the action in this mode");
    }

    /** A unit of a product the notice does not name passes: it becomes a claim that somebody looks into. */
    private void asked(String field, String udiDi, SlotAnswer slot, Action action) {
        var product = notice.product(udiDi);
        if (product.isPresent() && !action.products().contains(udiDi)) {
            wrong.add(field + ".action", "unknown-action", "The notice does not ask this of the product");
        } else if (!action.modes().contains(slot.mode())
                || product.filter(p -> !p.modes().contains(slot.mode())).isPresent()) {
            noSuchMode(field + ".mode");
        }
        terms(field, slot, action);
    }

    private void terms(String field, SlotAnswer slot, Action action) {
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
        boolean declined = slot.answer() == SlotAnswer.Outcome.Declined;
        if (slot.answer() == null) {
            wrong.add(field + ".answer", "missing-value", "Say Done or Declined");
        } else if (declined && slot.reason() == null) {
            wrong.add(field + ".reason", "missing-decline-reason", "Say why it is declined");
        } else if (!declined && slot.reason() != null) {
            wrong.add(field + ".reason", "unexpected-decline-reason", "What is done needs no reason to decline");
        }
        LocalDate performedOn = slot.performedOn();
        if (performedOn != null && declined) {
            wrong.add(field + ".performedOn", "unexpected-date", "What is declined was not done on any day");
        } else if (performedOn != null) {
            days.check(field + ".performedOn", performedOn, wrong);
        }
        if (slot.performedBy() != null && declined) {
            wrong.add(field + ".performedBy", "unexpected-name", "What is declined was not done by anybody");
        } else {
            FreeText.line(field + ".performedBy", slot.performedBy(), LONGEST_NAME, wrong);
        }
        FreeText.lines(field + ".remark", slot.remark(), LONGEST_REMARK, wrong);
    }
}
