package org.fieldsafety.notice.resource;

import java.util.UUID;

/** There is no such restricted resource, or none that the caller is given. */
public class ResourceNotFound extends RuntimeException {
    ResourceNotFound(UUID id) {
        super("There is no resource " + id + " for you");
    }
}
