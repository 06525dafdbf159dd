package org.fieldsafety.registry.notice;

import java.util.UUID;

/** The register has not heard of the notice: it was never published, or there is none. */
public class NoticeNotFound extends RuntimeException {
    public NoticeNotFound(UUID notice) {
        super("There is no published notice " + notice);
    }
}
