package org.fieldsafety.platform.work;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.Set;
import javax.transaction.xa.XAException;

/**
 * Tells a database that is away or busy from a record that can't be applied, by SQLSTATE class (PostgreSQL, appendix
 * A): 08 connection, 40 serialisation failure and deadlock, 53 resources, 55P03 lock timeout, 25P03 idle for too long, 25006 read-only after a
 * failover, 57P shut down or starting. A statement that was cut off (57014) is not among them: it would be again.
 */
public final class DatabaseAway {
    private static final Set<String> CLASSES = Set.of("08", "40", "53");
    private static final Set<String> STATES = Set.of("55P03", "25P03", "25006");

    private DatabaseAway() {}

    /** Whether the same work may succeed later, by what failed or by any of its causes. */
    public static boolean recognises(Throwable failure) {
        if (failure instanceof SQLException sql && away(sql) || failure instanceof XAException) {
            return true;
        }
        // A commit that failed tells its cause as suppressed, or not at all.
        return failure.getCause() != null && recognises(failure.getCause())
                || Arrays.stream(failure.getSuppressed()).anyMatch(DatabaseAway::recognises)
                || failure instanceof RollbackException
                        && failure.getCause() == null
                        && failure.getSuppressed().length == 0;
    }

    private static boolean away(SQLException sql) {
        var state = sql.getSQLState();
        if (sql instanceof SQLTransientException || sql instanceof SQLRecoverableException || state == null) {
            return true; // no state at all: the pool could not hand out a connection
        }
        return state.length() == 5
                && (CLASSES.contains(state.substring(0, 2)) || state.startsWith("57P") || STATES.contains(state));
    }
}
