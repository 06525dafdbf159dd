package org.fieldsafety.acknowledgement.obligation;

/**
 * How far an obligation is met; spelt as everywhere outside. It follows from what is known; only that a consignee can not
 * be reached has somebody to say. Overdue is none of these: it follows from the due dates and the clock.
 */
public enum ObligationStatus {
    /** Nothing received. */
    Due,
    /** Acknowledged, and no unit is answered for yet. */
    Received,
    /** Acknowledged and some unit answered for, but not complete: a declined unit is still unsafe. */
    InProgress,
    /** Acknowledged, every MustBeYes question answered Yes, every unit remediated or unreachable. */
    Completed,
    /** No affected device is left with the consignee, and no distributor named it. */
    NotAffected,
    /** No contact with the consignee could be made, though it was tried often enough; it still owes. */
    Unreachable;

    /**
     * The one rule.
     *
     * @param named whether a distributor named the consignee, which owes an answer whatever is known of its units
     * @param received whether any acknowledgement was
     * @param affirmed whether every MustBeYes question of the notice has Yes for its latest answer
     * @param unreachable whether it was declared that no contact could be made, and nothing was heard since
     */
    static ObligationStatus of(
            UnitCounts units, boolean named, boolean received, boolean affirmed, boolean unreachable) {
        if (units.total() == 0 && !named) {
            return NotAffected;
        }
        if (received && units.allSafe() && affirmed) {
            return Completed;
        }
        if (unreachable) {
            return Unreachable;
        }
        if (!received) {
            return Due;
        }
        return units.noneAnswered() ? Received : InProgress;
    }

    /** Whether something is still owed. */
    boolean isOpen() {
        return this != Completed && this != NotAffected;
    }
}
