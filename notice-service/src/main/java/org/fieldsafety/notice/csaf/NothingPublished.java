package org.fieldsafety.notice.csaf;

import org.fieldsafety.platform.problem.Refusal;

/** A notice of which no revision was published yet. */
public class NothingPublished extends Refusal {
    NothingPublished(String reference) {
        super(
                Kind.MISSING,
                "nothing-published",
                "Nothing published",
                "No revision of " + reference + " has been published yet");
    }
}
