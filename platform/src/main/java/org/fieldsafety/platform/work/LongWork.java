package org.fieldsafety.platform.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Work on whole sets, which no caller waits for or whose caller knows that it takes minutes. The database cuts off
 * statements after a while, and waits for locks, and transactions that do nothing; this work is let go on. What limits
 * it is the time its transaction was given.
 */
@ApplicationScoped
public class LongWork {
    private static final String NO_LIMITS =
            """
            select set_config('statement_timeout', '0', true), set_config('lock_timeout', '0', true),
                set_config('idle_in_transaction_session_timeout', '0', true)
            """;

    private final DataSource database;

    LongWork(DataSource database) {
        this.database = database;
    }

    /** Lets the present transaction take its time. */
    @Transactional(TxType.MANDATORY)
    public void begin() {
        try (var connection = database.getConnection()) {
            begin(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The limits of the transaction could not be lifted", e);
        }
    }

    /** The same for a transaction of JDBC. */
    public static void begin(Connection connection) throws SQLException {
        try (var limits = connection.createStatement()) {
            limits.execute(NO_LIMITS);
        }
    }
}
