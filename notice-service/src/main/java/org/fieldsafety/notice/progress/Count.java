package org.fieldsafety.notice.progress;

/**
 * A counter: how many of a notice's devices, slots or obligations stand there.
 *
 * @param status the cause, where Unreachable devices are counted by it
 */
record Count(String dimension, String subject, String member, String country, String status, long count) {

    /** Counts by cause what another one counts by status. */
    boolean isOfCause() {
        return subject.equals("Unreachable");
    }

    boolean ofDevices(String otherDimension) {
        return of(otherDimension, "Device") || of(otherDimension, "Unreachable");
    }

    boolean of(String otherDimension, String otherSubject) {
        return dimension.equals(otherDimension) && subject.equals(otherSubject);
    }
}
