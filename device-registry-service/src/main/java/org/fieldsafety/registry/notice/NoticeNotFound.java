package org.fieldsafety.registry.notice;

import java.util.UUID;
import org.fieldsafety.platform.problem.Refusal;

/** The register has not heard of the notice: it was never published, or there is none. */
public class NoticeNotFound extends Refusal {
    public NoticeNotFound(UUID notice) {
        super(Kind.MISSING, "notice-not-found", "Notice not found", "There is no published notice " + notice);
    }
}
