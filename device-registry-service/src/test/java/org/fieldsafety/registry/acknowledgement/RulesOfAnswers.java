package org.fieldsafety.registry.acknowledgement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.fieldsafety.registry.report.SlotAnswer;
import org.jspecify.annotations.Nullable;

/** The rules of what counts for a slot, as they would be told to a person: everything is kept, and gone through anew. */
final class RulesOfAnswers {
    private final List<Said> said = new ArrayList<>();
    private final Map<String, UUID> holders = new HashMap<>();

    /** Something said of a unit: open while it is a claim, and then counting for a unit or for none. */
    static final class Said {
        private final UUID id;
        private final Instant at;
        private final @Nullable UUID consignee;
        private final String unit;
        private final Map<String, SlotAnswer> slots = new HashMap<>();
        private boolean open;
        private @Nullable String countsFor;

        private Said(UUID id, Instant at, @Nullable UUID consignee, String unit) {
            this.id = id;
            this.at = at;
            this.consignee = consignee;
            this.unit = unit;
        }

        UUID id() {
            return id;
        }

        Instant at() {
            return at;
        }

        @Nullable
        UUID consignee() {
            return consignee;
        }

        String unit() {
            return unit;
        }

        Map<String, SlotAnswer> slots() {
            return slots;
        }
    }

    List<Said> said() {
        return said;
    }

    /** A consignee's answer counts where it holds the unit, and is a claim otherwise; a direct report counts. */
    Said says(UUID id, Instant at, @Nullable UUID consignee, String unit) {
        var one = new Said(id, at, consignee, unit);
        said.add(one);
        one.open = consignee != null && !consignee.equals(holders.get(unit));
        one.countsFor = one.open ? null : unit;
        return one;
    }

    /** Claims of the new holder are right now. */
    void moved(String unit, UUID to) {
        holders.put(unit, to);
        said.stream()
                .filter(one -> one.open && one.unit.equals(unit) && to.equals(one.consignee))
                .forEach(one -> counts(one, unit));
    }

    /** Only to a unit that the claimant holds. */
    boolean assigned(Said claim, String meant) {
        boolean held = claim.consignee != null && claim.consignee.equals(holders.get(meant));
        if (held) {
            counts(claim, meant);
        }
        return held;
    }

    boolean transferred(Said claim) {
        counts(claim, claim.unit);
        moved(claim.unit, claim.consignee);
        return true;
    }

    boolean rejected(Said claim) {
        claim.open = false;
        return true;
    }

    private static void counts(Said claim, String unit) {
        claim.open = false;
        claim.countsFor = unit;
    }

    Optional<Said> anyAnswer(Random random) {
        return any(said.stream().filter(one -> one.consignee != null).toList(), random);
    }

    Optional<Said> anyClaim(Random random) {
        return any(said.stream().filter(one -> one.open).toList(), random);
    }

    private static Optional<Said> any(List<Said> some, Random random) {
        return some.isEmpty() ? Optional.empty() : Optional.of(some.get(random.nextInt(some.size())));
    }

    /** The one reported last wins; of two at the same moment the smaller id. */
    List<String> slots(String unit, List<String[]> asked) {
        return asked.stream()
                .map(slot -> said.stream()
                        .filter(one -> unit.equals(one.countsFor))
                        .filter(one -> one.slots.containsKey(String.join("/", slot)))
                        .min(Comparator.comparing(Said::at).reversed().thenComparing(one -> one.id.toString()))
                        .map(one -> one.slots.get(String.join("/", slot)))
                        .map(won -> told(won.answer(), won.answer().equals("Declined") ? won.reason() : null, day(won)))
                        .orElse(told("Outstanding", null, null)))
                .toList();
    }

    private static @Nullable String day(SlotAnswer won) {
        LocalDate day = won.performedOn();
        return day == null ? null : day.toString();
    }

    static String told(String status, @Nullable String reason, @Nullable String performedOn) {
        return status + " " + reason + " " + performedOn;
    }
}
