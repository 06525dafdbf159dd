package org.fieldsafety.registry.report;

import java.util.UUID;

/** Nothing is asked any more by a notice that was withdrawn. */
public class NoticeWithdrawn extends RuntimeException {
    NoticeWithdrawn(UUID notice) {
        super("Notice " + notice + " was withdrawn: it asks for nothing any more");
    }
}
