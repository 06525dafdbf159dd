package org.fieldsafety.notice.notice;

import java.util.UUID;

/** There is no such notice, or none that the caller may know of. */
public class NoticeNotFound extends RuntimeException {
    public NoticeNotFound(UUID id) {
        super("There is no notice " + id);
    }
}
