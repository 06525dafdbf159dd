package org.fieldsafety.acknowledgement.obligation;

/**
 * How far an obligation is met; spelt as everywhere outside. It follows from what is known and is never set by hand.
 * Overdue is none of these: it follows from the due dates and the clock.
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
    /** No affected device is left with the consignee. */
    NotAffected;

    /**
     * The one rule.
     *
     * @param received whether any acknowledgement was
     * @param affirmed whether every MustBeYes question of the notice has Yes for its latest answer
     */
    static ObligationStatus of(UnitCounts units, boolean received, boolean affirmed) {
        if (units.total() == 0) {
            return NotAffected;
        }
        if (!received) {
            return Due;
        }
        if (units.allSafe() && affirmed) {
            return Completed;
        }
        return units.noneAnswered() ? Received : InProgress;
    }
}
