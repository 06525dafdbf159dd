package org.fieldsafety.registry.consignee;

import java.util.UUID;
import org.fieldsafety.platform.problem.Refusal;

/** No such consignee, or none that the caller may know of. */
public class ConsigneeNotFound extends Refusal {
    ConsigneeNotFound(UUID id) {
        super(Kind.MISSING, "consignee-not-found", "Consignee not found", "There is no consignee " + id);
    }
}
