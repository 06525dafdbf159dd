package org.fieldsafety.registry.export;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.fieldsafety.platform.work.LongWork;
import org.postgresql.PGConnection;

/** Streams what a query finds from the database to its reader, without holding more than a buffer of it. */
@ApplicationScoped
public class ExportingRows {
    private final DataSource database;
    private final ExportConfig config;
    private final Semaphore turns;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();

    ExportingRows(DataSource database, ExportConfig config) {
        this.database = database;
        this.config = config;
        this.turns = new Semaphore(config.atOnce(), true);
    }

    @PreDestroy
    void stop() {
        watch.shutdownNow();
    }

    /**
     * Writes all rows, as of the moment it begins.
     *
     * @throws IOException when the reader has gone away, or has not read for long; the query ends with it
     * @throws TooManyExports when as many are going on as may; nothing is written then
     */
    public void write(ExportQuery query, ExportFormat format, OutputStream out) throws IOException {
        takeTurn();
        try (var reader = new WatchedOutput(out, config.stalledAfter(), watch)) {
            copy(query, format, reader);
        } finally {
            turns.release();
        }
    }

    private void takeTurn() {
        try {
            if (!turns.tryAcquire(config.patience().toNanos(), TimeUnit.NANOSECONDS)) {
                throw new TooManyExports();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManyExports();
        }
    }

    private void copy(ExportQuery query, ExportFormat format, OutputStream out) throws IOException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            LongWork.begin(connection);
            var postgres = connection.unwrap(PGConnection.class);
            var copy = postgres.getCopyAPI().copyOut(format.copy(query.written(value -> literal(postgres, value))));
            try {
                for (var some = copy.readFromCopy(); some != null; some = copy.readFromCopy()) {
                    out.write(some);
                }
                connection.commit();
                connection.setAutoCommit(true);
            } finally {
                if (copy.isActive()) {
                    // The cancellation may arrive late and hit whatever the connection is used for next: never again.
                    postgres.cancelQuery();
                    connection.unwrap(Connection.class).abort(Runnable::run);
                    connection.abort(Runnable::run);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Rows could not be exported", e);
        }
    }

    private static String literal(PGConnection connection, Object value) {
        if (value instanceof UUID[] ids) {
            return Arrays.stream(ids).map(UUID::toString).collect(Collectors.joining(",", "cast('{", "}' as uuid[])"));
        }
        try {
            return "'" + connection.escapeLiteral(value.toString()) + "'";
        } catch (SQLException e) {
            throw new IllegalStateException("A value can't be written into a statement", e);
        }
    }
}
