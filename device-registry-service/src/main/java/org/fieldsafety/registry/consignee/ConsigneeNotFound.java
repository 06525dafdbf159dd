package org.fieldsafety.registry.consignee;

import java.util.UUID;

/** No such consignee, or none that the caller may know of. */
public class ConsigneeNotFound extends RuntimeException {
    ConsigneeNotFound(UUID id) {
        super("There is no consignee " + id);
    }
}
