package org.fieldsafety.notice.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.fieldsafety.platform.work.LongWork;

/** Only one rebuild at a time among all replicas. The lock ends with its connection, so a killed process holds nothing. */
@ApplicationScoped
class RebuildLock {
    /** One number for "rebuilding" in a database that belongs to one service. */
    private static final int LOCK = 0x0F5B1D;

    private final DataSource database;

    RebuildLock(DataSource database) {
        this.database = database;
    }

    /** A rebuild that may go on until this is closed. */
    final class Held implements AutoCloseable {
        private final Connection connection;

        private Held(Connection connection) {
            this.connection = connection;
        }

        private boolean lock() throws SQLException {
            connection.setAutoCommit(false);
            LongWork.begin(connection);
            try (var lock = connection.createStatement();
                    var row = lock.executeQuery("select pg_try_advisory_xact_lock(" + LOCK + ")")) {
                return row.next() && row.getBoolean(1);
            }
        }

        @Override
        public void close() {
            try (connection) {
                connection.rollback();
                connection.setAutoCommit(true);
            } catch (SQLException e) {
                throw new IllegalStateException("The lock of the rebuild could not be given back", e);
            }
        }
    }

    /** Empty when a rebuild is running. */
    Optional<Held> tryHold() {
        try {
            var held = new Held(database.getConnection());
            try {
                if (held.lock()) {
                    return Optional.of(held);
                }
            } catch (SQLException e) {
                held.close();
                throw e;
            }
            held.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("The lock of the rebuild could not be asked for", e);
        }
    }

    /** Whether a rebuild is running anywhere; looks without holding. */
    boolean isHeld() {
        try (var connection = database.getConnection();
                var look = connection.createStatement();
                var row = look.executeQuery(
                        "select exists (select from pg_locks where locktype = 'advisory' and granted"
                                + " and classid = 0 and objid = " + LOCK + " and objsubid = 1"
                                + " and database = (select oid from pg_database where datname = current_database()))")) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The lock of the rebuild could not be looked at", e);
        }
    }
}
