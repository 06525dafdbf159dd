package org.fieldsafety.registry.report;

import java.util.UUID;
import org.fieldsafety.platform.problem.Refusal;

/** Nothing is asked any more by a notice that was withdrawn. */
public class NoticeWithdrawn extends Refusal {
    NoticeWithdrawn(UUID notice) {
        super(
                Kind.CONFLICT,
                "notice-withdrawn",
                "Notice withdrawn",
                "Notice " + notice + " was withdrawn: it asks for nothing any more");
    }
}
