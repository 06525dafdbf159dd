package org.fieldsafety.registry.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fieldsafety.platform.problem.Violation;
import org.fieldsafety.registry.remediation.Slot;
import org.fieldsafety.registry.remediation.SlotStatus;
import org.jspecify.annotations.Nullable;

/**
 * What makes the report of one unit right: the notice asks for each slot in that edition, once; what was done was done on
 * a day on which it can have been; what is not done has its reason, and so has taking back what was done.
 */
final class WorkRules {
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    /** As notices write codes: what somebody has written freely never becomes part of a slot, which is told to everybody. */
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    private static final int LONGEST_REASON = 500;
    private static final int MOST_SLOTS = 200;

    private final LocalDate lastDay;
    private final Map<String, @Nullable List<String>> declineReasons;

    /**
     * @param lastDay the latest day that has begun anywhere
     * @param declineReasons codes by action; null where they are not known, so that anything with the form
     *     of a code is taken
     */
    WorkRules(LocalDate lastDay, Map<String, @Nullable List<String>> declineReasons) {
        this.lastDay = lastDay;
        this.declineReasons = declineReasons;
    }

    /** Everything that is wrong, with the fields of the unit's report. */
    List<Violation> check(UnitWork work, ReportableUnit unit) {
        var check = new Check(unit, new ArrayList<>());
        var slots = work.slots();
        if (slots == null || slots.isEmpty() || slots.size() > MOST_SLOTS) {
            check.wrong("slots", "missing-value", "Say of 1 to " + MOST_SLOTS + " slots what was done");
            return check.wrong;
        }
        var seen = new HashSet<Slot>();
        for (int i = 0; i < slots.size(); i++) {
            var field = "slots[" + i + "]";
            var slot = check.slot(field, slots.get(i));
            slot.ifPresent(present -> {
                if (!seen.add(present)) {
                    check.wrong(field, "duplicate-slot", "This action in this mode is reported above");
                }
            });
        }
        return check.wrong;
    }

    private final class Check {
        private final ReportableUnit unit;
        private final List<Violation> wrong;

        Check(ReportableUnit unit, List<Violation> wrong) {
            this.unit = unit;
            this.wrong = wrong;
        }

        void wrong(String field, String code, String reason) {
            wrong.add(new Violation(field, code, reason));
        }

        /** The unit's slot that is meant, where there is one. */
        Optional<Slot> slot(String field, @Nullable SlotWork work) {
            if (work == null) {
                wrong(field, "missing-value", "Say what was done");
                return Optional.empty();
            }
            var ofAction = unit.slots().stream()
                    .filter(slot -> slot.action().equals(work.action()))
                    .toList();
            if (ofAction.isEmpty()) {
                wrong(field + ".action", "unknown-action", "The notice does not ask this of the unit");
                return Optional.empty();
            }
            var present = ofAction.stream()
                    .filter(slot -> slot.mode().equals(work.mode()))
                    .findFirst();
            present.ifPresentOrElse(
                    slot -> check(field, slot, work),
                    () -> wrong(
                            field + ".mode", "unknown-mode", "The notice does not ask for the action in this mode"));
            return present;
        }

        private void check(String field, Slot slot, SlotWork work) {
            edition(field + ".edition", slot.editionAsked(), work.edition());
            var status = work.known();
            if (status == null) {
                wrong(field + ".status", "invalid-status", "Say Done, Declined, NotApplicable or Outstanding");
            } else {
                day(field + ".performedOn", status, work);
                reason(field + ".reason", slot, status, work.reason());
            }
        }

        private void edition(String field, int asked, @Nullable Integer done) {
            if (done == null && asked > 1) {
                wrong(field, "missing-edition", "It was asked for again: say which edition was done");
            } else if (done != null && done < asked) {
                wrong(field, "outdated-edition", "Edition " + asked + " is asked for by now");
            } else if (done != null && done > asked) {
                wrong(field, "unknown-edition", "The action has no such edition");
            }
        }

        private void day(String field, SlotStatus status, SlotWork work) {
            if (work.performedOn() == null) {
                return;
            }
            var day = work.day();
            var made = unit.manufacturedOn();
            if (day == null) {
                wrong(field, "invalid-date", "A day is written as 2026-11-20");
            } else if (status != SlotStatus.Done) {
                wrong(field, "unexpected-date", "What is not done was not done on any day");
            } else if (day.isAfter(lastDay)) {
                wrong(field, "date-in-future", "The day has not come yet");
            } else if (day.isBefore(made == null ? FIRST_DAY : made)) {
                wrong(field, "date-too-early", "The unit did not exist then");
            }
        }

        private void reason(String field, Slot slot, SlotStatus status, @Nullable String reason) {
            boolean missing = reason == null || reason.isBlank();
            if (reason != null && reason.length() > LONGEST_REASON) {
                wrong(field, "too-long", "At most " + LONGEST_REASON + " characters, please");
            } else if (status == SlotStatus.Done && reason != null) {
                wrong(field, "unexpected-reason", "What is done needs no reason");
            } else if (missing && (status == SlotStatus.Declined || status == SlotStatus.NotApplicable)) {
                wrong(field, "missing-reason", "Say why it is not done");
            } else if (missing && status == SlotStatus.Outstanding && slot.status() == SlotStatus.Done) {
                wrong(field, "missing-reason", "It was reported as done: say why that is taken back");
            } else if (status == SlotStatus.Declined && reason != null && !isOf(slot, reason)) {
                wrong(field, "unknown-decline-reason", "The action has no such reason to decline");
            }
        }

        private boolean isOf(Slot slot, String reason) {
            var known = declineReasons.get(slot.action());
            return known == null ? CODE.matcher(reason).matches() : known.contains(reason);
        }
    }
}
