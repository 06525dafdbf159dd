package org.fieldsafety.notice.rebuild;

import org.fieldsafety.platform.problem.Refusal;

/** One is running already, here or in another replica. */
public class RebuildRunning extends Refusal {
    RebuildRunning() {
        super(
                Kind.CONFLICT,
                "rebuild-running",
                "Rebuild running",
                "A rebuild of the progress is running; start another when it has ended");
    }
}
