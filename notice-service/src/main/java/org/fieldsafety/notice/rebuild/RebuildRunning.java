package org.fieldsafety.notice.rebuild;

/** One is running already, here or in another replica. */
public class RebuildRunning extends RuntimeException {
    RebuildRunning() {
        super("A rebuild of the progress is running; start another when it has ended");
    }
}
