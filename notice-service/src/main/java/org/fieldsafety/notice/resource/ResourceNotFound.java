package org.fieldsafety.notice.resource;

import java.util.UUID;
import org.fieldsafety.platform.problem.Refusal;

/** There is no such restricted resource, or none that the caller is given. */
public class ResourceNotFound extends Refusal {
    ResourceNotFound(UUID id) {
        super(Kind.MISSING, "resource-not-found", "Resource not found", "There is no resource " + id + " for you");
    }
}
