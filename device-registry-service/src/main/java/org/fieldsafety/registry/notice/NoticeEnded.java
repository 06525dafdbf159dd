package org.fieldsafety.registry.notice;

import java.util.UUID;

/** A notice that is closed or withdrawn gets no further revision, so no list can be prepared for one. */
public class NoticeEnded extends RuntimeException {
    NoticeEnded(UUID notice) {
        super("Notice " + notice + " is closed or withdrawn; its listed serial numbers can't be replaced");
    }
}
