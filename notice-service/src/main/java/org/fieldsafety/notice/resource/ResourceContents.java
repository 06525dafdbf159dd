package org.fieldsafety.notice.resource;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.fieldsafety.notice.file.ReceivedFile;

/** The bytes of files, which go in once and never change. */
@ApplicationScoped
class ResourceContents {
    /** In bytes. */
    private static final int PIECE = 1024 * 1024;

    private final DataSource database;

    ResourceContents(DataSource database) {
        this.database = database;
    }

    /** The resource itself must be written already. */
    void keep(UUID resource, ReceivedFile file) {
        try (var connection = database.getConnection();
                var bytes = file.open();
                var insert = connection.prepareStatement(
                        "insert into restricted_resource_content (resource_id, bytes) values (?, ?)")) {
            insert.setObject(1, resource);
            insert.setBinaryStream(2, bytes, file.size());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The file of resource " + resource + " could not be kept", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The received file could not be read", e);
        }
    }

    /** Piece by piece, so that a slow reader holds neither the file in memory nor a connection. */
    void write(UUID resource, long size, OutputStream out) throws IOException {
        for (long from = 0; from < size; from += PIECE) {
            out.write(piece(resource, from));
        }
    }

    private byte[] piece(UUID resource, long from) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select substring(bytes from ? for ?) from restricted_resource_content where resource_id = ?")) {
            select.setInt(1, (int) from + 1);
            select.setInt(2, PIECE);
            select.setObject(3, resource);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("The file of resource " + resource + " is lost");
                }
                return row.getBytes(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The file of resource " + resource + " could not be read", e);
        }
    }
}
