package org.fieldsafety.acknowledgement.notice;

import java.util.UUID;
import org.fieldsafety.platform.problem.Refusal;

/** Only a published notice can be read as a form and answered. */
public class NoticeNotPublished extends Refusal {
    public NoticeNotPublished(UUID noticeId) {
        super(
                Kind.MISSING,
                "notice-not-published",
                "Notice not published",
                "No published notice " + noticeId + " is known");
    }
}
