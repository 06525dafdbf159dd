package org.fieldsafety.notice.progress;

/** A counter: how many of a notice's devices, slots or obligations stand there. */
record Count(String dimension, String subject, String member, String country, String status, long count) {

    boolean of(String otherDimension, String otherSubject) {
        return dimension.equals(otherDimension) && subject.equals(otherSubject);
    }
}
