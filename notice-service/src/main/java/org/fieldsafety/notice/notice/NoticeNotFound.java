package org.fieldsafety.notice.notice;

import java.util.UUID;
import org.fieldsafety.platform.problem.Refusal;

/** There is no such notice, or none that the caller may know of. */
public class NoticeNotFound extends Refusal {
    public NoticeNotFound(UUID id) {
        super(Kind.MISSING, "notice-not-found", "Notice not found", "There is no notice " + id);
    }
}
