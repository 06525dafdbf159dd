package org.fieldsafety.registry.notice;

import java.util.UUID;

/** Nothing was heard of the notice: it is a draft, or there is none. */
public class NoticeNotKnown extends RuntimeException {
    NoticeNotKnown(UUID notice) {
        super("No published notice " + notice + " has been heard of here");
    }
}
