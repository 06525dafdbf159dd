package org.fieldsafety.registry.remediation;

import java.util.Collection;

/** How far an affected device has come. */
public enum RemediationStatus {
    /** No slot is answered. */
    Outstanding,
    /** Some slots are answered. */
    InProgress,
    /** Every slot is done or not applicable. */
    Remediated,
    /** Every slot is answered, at least one by declining: still unsafe. */
    Declined,
    /** The device can't be reached any more: scrapped, exported, stolen or unknown. */
    Unreachable;

    /** What follows from the slots and what has become of the unit: one that was remediated before stays so. */
    public static RemediationStatus of(Collection<Slot> slots, Disposition disposition) {
        var status = of(slots);
        return status == Remediated || disposition.isReachable() ? status : Unreachable;
    }

    /** What follows from the slots of a unit in use. A device of which nothing is asked is remediated. */
    public static RemediationStatus of(Collection<Slot> slots) {
        if (slots.stream().allMatch(slot -> slot.status().isSafe())) {
            return Remediated;
        }
        long outstanding = slots.stream()
                .filter(slot -> slot.status() == SlotStatus.Outstanding)
                .count();
        if (outstanding == 0) {
            return Declined;
        }
        return outstanding == slots.size() ? Outstanding : InProgress;
    }
}
