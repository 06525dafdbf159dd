package org.fieldsafety.acknowledgement.effectiveness;

import java.util.UUID;
import org.fieldsafety.platform.problem.Refusal;

/** The notice has no such check, or the consignee was not drawn. */
class EffectivenessCheckNotFound extends Refusal {
    private EffectivenessCheckNotFound(String message) {
        super(Kind.MISSING, "effectiveness-check-not-found", "Effectiveness check not found", message);
    }

    EffectivenessCheckNotFound(UUID id) {
        this("The notice has no effectiveness check " + id);
    }

    EffectivenessCheckNotFound(SampledId id) {
        this("Consignee " + id.consigneeId() + " is not in the sample of effectiveness check " + id.checkId());
    }
}
