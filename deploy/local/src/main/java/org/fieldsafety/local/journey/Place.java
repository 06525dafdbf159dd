package org.fieldsafety.local.journey;

/** Where the new status of a device is seen after its consignee has answered. */
public enum Place {
    OUTSIDE_CONSUMER("by an outside Kafka consumer"),
    REGISTRY("in the registry"),
    PROGRESS("in the notice's progress"),
    OBLIGATION("in the consignee's obligation");

    private final String words;

    Place(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
