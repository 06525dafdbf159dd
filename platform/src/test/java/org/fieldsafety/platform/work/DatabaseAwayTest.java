package org.fieldsafety.platform.work;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAwayTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "40P01", "40001", "53300", "55P03"})
    void databaseThatIsAwayOrBusyIsTriedAgain(String state) {
        assertThat(DatabaseAway.recognises(new IllegalStateException(new SQLException("x", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "23514", "22001", "42703", "57014"})
    void recordThatTheDatabaseRefusesIsNot(String state) {
        assertThat(DatabaseAway.recognises(new IllegalStateException(new SQLException("x", state))))
                .isFalse();
    }

    @Test
    void failureWithoutADatabaseIsNot() {
        assertThat(DatabaseAway.recognises(new IllegalStateException("x"))).isFalse();
    }

    @Test
    void commitThatFailedWithoutACauseIsTriedAgain() {
        var suppressed = new IllegalStateException(new RollbackException("commit"));
        assertThat(DatabaseAway.recognises(suppressed)).isTrue();
        var told = new RollbackException("commit");
        told.addSuppressed(new XAException("connection lost"));
        assertThat(DatabaseAway.recognises(told)).isTrue();
    }

    @Test
    void rollbackThatARefusedRowCausedIsNot() {
        var told = new RollbackException("flush");
        told.initCause(new SQLException("x", "23505"));
        assertThat(DatabaseAway.recognises(told)).isFalse();
    }
}
