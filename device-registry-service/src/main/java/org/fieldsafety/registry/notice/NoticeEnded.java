package org.fieldsafety.registry.notice;

import java.util.UUID;
import org.fieldsafety.platform.problem.Refusal;

/** A notice that is closed or withdrawn gets no further revision, so no list can be prepared for one. */
public class NoticeEnded extends Refusal {
    NoticeEnded(UUID notice) {
        super(
                Kind.CONFLICT,
                "notice-ended",
                "Notice ended",
                "Notice " + notice + " is closed or withdrawn; its listed serial numbers can't be replaced");
    }
}
