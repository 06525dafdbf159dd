package org.fieldsafety.notice.notice;

/** Another notice has this reference. */
public class ReferenceTaken extends RuntimeException {
    ReferenceTaken(String reference) {
        super("There is a notice " + reference + " already");
    }
}
