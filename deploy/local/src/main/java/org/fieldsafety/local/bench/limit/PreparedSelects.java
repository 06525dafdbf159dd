package org.fieldsafety.local.bench.limit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.fieldsafety.local.console.Await;
import org.fieldsafety.local.console.Failure;
import org.fieldsafety.local.process.Database;

/** A prepared select over and over on several connections, each with a thread that blocks on it. */
public final class PreparedSelects {

    private final Database database;
    private final int connections;
    private final String sql;
    private final Parameters parameters;

    /** Sets the parameters of the next execution. */
    public interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    public PreparedSelects(Database database, int connections, String sql, Parameters parameters) {
        this.database = database;
        this.connections = connections;
        this.sql = sql;
        this.parameters = parameters;
    }

    /** Rows read, a second. */
    public double rowsPerSecond(Duration duration) {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            long end = System.nanoTime() + duration.toNanos();
            List<CompletableFuture<Long>> running = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                running.add(CompletableFuture.supplyAsync(() -> rowsUntil(end), threads));
            }
            long rows = running.stream().mapToLong(Await::result).sum();
            return rows / (duration.toNanos() / 1e9);
        } finally {
            threads.shutdown();
        }
    }

    private long rowsUntil(long end) {
        long read = 0;
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            while (System.nanoTime() < end) {
                parameters.set(statement);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        rows.getString(1);
                        read++;
                    }
                }
            }
            return read;
        } catch (SQLException e) {
            throw new Failure("The bare select failed: " + e.getMessage(), e);
        }
    }
}
