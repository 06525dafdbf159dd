package org.fieldsafety.registry.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** Streams what a query finds from the database to its reader, without holding more than a buffer of it. */
@ApplicationScoped
public class ExportingRows {
    private final DataSource database;

    ExportingRows(DataSource database) {
        this.database = database;
    }

    /**
     * Writes all rows, as of the moment it begins.
     *
     * @throws IOException when the reader has gone away; the query ends with it
     */
    public void write(ExportQuery query, ExportFormat format, OutputStream out) throws IOException {
        try (var connection = database.getConnection()) {
            var postgres = connection.unwrap(PGConnection.class);
            var copy = postgres.getCopyAPI().copyOut(format.copy(query.written(value -> literal(postgres, value))));
            try {
                for (var some = copy.readFromCopy(); some != null; some = copy.readFromCopy()) {
                    out.write(some);
                }
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
