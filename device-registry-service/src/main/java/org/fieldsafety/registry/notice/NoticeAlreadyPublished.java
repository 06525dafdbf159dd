package org.fieldsafety.registry.notice;

import java.util.UUID;

/** The serial numbers listed for a notice are part of what was published, so they can't be replaced any more. */
public class NoticeAlreadyPublished extends RuntimeException {
    NoticeAlreadyPublished(UUID notice) {
        super("Notice " + notice + " is published; its listed serial numbers can't be replaced");
    }
}
