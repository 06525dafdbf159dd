package org.fieldsafety.notice.drafting;

import java.util.UUID;
import org.fieldsafety.platform.problem.Refusal;

/** The notice has no such revision, or none that the caller may know of. */
public class RevisionNotFound extends Refusal {
    RevisionNotFound(UUID id, int number) {
        super(Kind.MISSING, "revision-not-found", "Revision not found", "Notice " + id + " has no revision " + number);
    }
}
