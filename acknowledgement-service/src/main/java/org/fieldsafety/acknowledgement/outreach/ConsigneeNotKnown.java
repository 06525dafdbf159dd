package org.fieldsafety.acknowledgement.outreach;

import java.util.UUID;
import org.fieldsafety.platform.problem.Refusal;

class ConsigneeNotKnown extends Refusal {
    ConsigneeNotKnown(UUID id) {
        super(Kind.MISSING, "consignee-not-known", "Consignee not known", "No consignee " + id + " is known");
    }
}
