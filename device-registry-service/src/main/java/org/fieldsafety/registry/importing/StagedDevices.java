package org.fieldsafety.registry.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.fieldsafety.registry.devicefile.Column;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Streams rows into a temporary table with COPY, the fastest way in. Until it is finished or closed, the connection can
 * do nothing else.
 */
final class StagedDevices implements AutoCloseable {
    private static final int CHUNK = 64 * 1024;

    private final CopyIn copy;
    private final StringBuilder chunk = new StringBuilder(CHUNK + 1024);

    private StagedDevices(CopyIn copy) {
        this.copy = copy;
    }

    static StagedDevices open(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    """
                    create temporary table staged_device (
                        line bigint, udi_di text collate "C", serial text collate "C", catalogue_number text,
                        lot text, software_version text, consignee_id uuid
                    ) on commit drop
                    """);
        }
        return new StagedDevices(connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy staged_device from stdin with (format text, encoding 'UTF8')"));
    }

    void add(long line, Map<Column, String> values, UUID consignee) {
        chunk.append(line);
        field(values.get(Column.UDI_DI));
        field(values.get(Column.SERIAL));
        field(values.get(Column.CATALOGUE_NUMBER));
        field(values.get(Column.LOT));
        field(values.get(Column.SOFTWARE_VERSION));
        chunk.append('\t').append(consignee).append('\n');
        if (chunk.length() >= CHUNK) {
            send();
        }
    }

    /** @return how many rows are staged */
    long finish() throws SQLException {
        send();
        return copy.endCopy();
    }

    /** Gives up what was not finished. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void field(@Nullable String value) {
        chunk.append('\t');
        if (value == null || value.isEmpty()) {
            chunk.append("\\N");
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> chunk.append("\\\\");
                case '\t' -> chunk.append("\\t");
                case '\n' -> chunk.append("\\n");
                case '\r' -> chunk.append("\\r");
                default -> chunk.append(c);
            }
        }
    }

    private void send() {
        var bytes = chunk.toString().getBytes(UTF_8);
        chunk.setLength(0);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw new IllegalStateException("Rows could not be staged", e);
        }
    }
}
