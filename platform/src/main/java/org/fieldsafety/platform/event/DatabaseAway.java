package org.fieldsafety.platform.event;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;

/**
 * Tells a database that is away or busy from a record that can't be applied, by SQLSTATE class (PostgreSQL, appendix
 * A): 08 connection, 40 serialisation failure and deadlock, 53 resources, 55P03 lock timeout, 57P shut down or starting.
 */
final class DatabaseAway {
    private static final Set<String> CLASSES = Set.of("08", "40", "53");

    private DatabaseAway() {}

    static boolean recognises(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && away(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean away(SQLException sql) {
        var state = sql.getSQLState();
        if (sql instanceof SQLTransientException || sql instanceof SQLRecoverableException || state == null) {
            return true; // no state at all: the pool could not hand out a connection
        }
        return state.length() == 5
                && (CLASSES.contains(state.substring(0, 2)) || state.startsWith("57P") || state.equals("55P03"));
    }
}
