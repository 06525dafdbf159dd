package org.fieldsafety.registry.remediation;

/** What is known of one remediation slot. */
public enum SlotStatus {
    Outstanding(false),
    Done(true),
    Declined(false),
    NotApplicable(true);

    private final boolean safe;

    SlotStatus(boolean safe) {
        this.safe = safe;
    }

    /** Whether nothing remains to be done here. */
    boolean isSafe() {
        return safe;
    }
}
