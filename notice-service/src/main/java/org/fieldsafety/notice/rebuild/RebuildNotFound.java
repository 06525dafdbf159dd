package org.fieldsafety.notice.rebuild;

import java.util.UUID;

/** There is no such rebuild. */
public class RebuildNotFound extends RuntimeException {
    RebuildNotFound(UUID id) {
        super("There is no rebuild " + id);
    }
}
