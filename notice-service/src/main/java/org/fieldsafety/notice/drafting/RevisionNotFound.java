package org.fieldsafety.notice.drafting;

import java.util.UUID;

/** The notice has no such revision, or none that the caller may know of. */
public class RevisionNotFound extends RuntimeException {
    RevisionNotFound(UUID id, int number) {
        super("Notice " + id + " has no revision " + number);
    }
}
