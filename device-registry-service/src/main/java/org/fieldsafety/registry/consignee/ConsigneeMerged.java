package org.fieldsafety.registry.consignee;

import java.util.UUID;
import org.fieldsafety.platform.problem.Refusal;

/** The consignee was merged into another: its record stays as it was. */
public class ConsigneeMerged extends Refusal {
    public ConsigneeMerged(UUID id, UUID into) {
        super(
                Kind.CONFLICT,
                "consignee-merged",
                "Consignee merged",
                "The consignee " + id + " was merged into " + into);
    }
}
