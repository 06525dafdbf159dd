package org.fieldsafety.acknowledgement.notice;

import java.util.UUID;

/** Only a published notice can be read as a form and answered. */
public class NoticeNotPublished extends RuntimeException {
    public NoticeNotPublished(UUID noticeId) {
        super("No published notice " + noticeId + " is known");
    }
}
