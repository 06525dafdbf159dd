package org.fieldsafety.local.bench.limit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.fieldsafety.local.console.Failure;
import org.fieldsafety.local.process.Database;
import org.postgresql.PGConnection;

/**
 * An empty table beside one of a service's: the same columns, checks and primary key, and no other index. It stands in
 * a schema of its own in the same database, so what it takes to fill it is what PostgreSQL itself takes there.
 */
public final class EqualTable implements AutoCloseable {

    private static final int CHUNK = 64 * 1024;

    private final Connection connection;
    private final String original;
    private final String name;

    private EqualTable(Connection connection, String original) {
        this.connection = connection;
        this.original = original;
        this.name = "bench." + original;
    }

    public static EqualTable to(String original, Database database) {
        try {
            EqualTable table = new EqualTable(database.connect(), original);
            table.make();
            return table;
        } catch (SQLException e) {
            throw new Failure("No table like " + original + " can be made: " + e.getMessage(), e);
        }
    }

    /** One COPY in one transaction. The file has a line with the columns' names. */
    public Duration copy(Path csv, String columns, long rows) {
        try (InputStream file = Files.newInputStream(csv)) {
            long start = System.nanoTime();
            long copied = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy %s (%s) from stdin (format csv, header)".formatted(name, columns), file, CHUNK);
            return took(start, copied, rows);
        } catch (IOException | SQLException e) {
            throw new Failure("The bare COPY failed: " + e.getMessage(), e);
        }
    }

    /** One {@code insert … select} in one transaction, of those rows of the original that the condition names. */
    public Duration insert(String condition, long rows) {
        try (Statement statement = connection.createStatement()) {
            long start = System.nanoTime();
            long inserted = statement.executeLargeUpdate(
                    "insert into %s select * from public.%s where %s".formatted(name, original, condition));
            return took(start, inserted, rows);
        } catch (SQLException e) {
            throw new Failure("The bare insert failed: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try (connection) {
            execute("drop table " + name);
        } catch (SQLException e) {
            throw new Failure("The table " + name + " cannot be dropped: " + e.getMessage(), e);
        }
    }

    private void make() throws SQLException {
        execute("create schema if not exists bench");
        execute("drop table if exists " + name);
        execute("create table %s (like public.%s including defaults including constraints)".formatted(name, original));
        execute("alter table %s add %s".formatted(name, primaryKey()));
    }

    private String primaryKey() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet key = statement.executeQuery("select pg_get_constraintdef(oid) from pg_constraint"
                        + " where contype = 'p' and conrelid = 'public.%s'::regclass".formatted(original))) {
            key.next();
            return key.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Duration took(long start, long rows, long expected) {
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        if (rows != expected) {
            throw new Failure("The bare work was done with %d rows, not with %d.".formatted(rows, expected));
        }
        return took;
    }
}
