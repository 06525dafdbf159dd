package org.fieldsafety.notice.csaf;

/** A notice of which no revision was published yet. */
public class NothingPublished extends RuntimeException {
    NothingPublished(String reference) {
        super("No revision of " + reference + " has been published yet");
    }
}
