package org.fieldsafety.notice.rebuild;

import java.util.UUID;
import org.fieldsafety.platform.problem.Refusal;

/** There is no such rebuild. */
public class RebuildNotFound extends Refusal {
    RebuildNotFound(UUID id) {
        super(Kind.MISSING, "rebuild-not-found", "Rebuild not found", "There is no rebuild " + id);
    }
}
