package org.fieldsafety.registry.staging;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.fieldsafety.platform.work.LongWork;
import org.hibernate.Session;
import org.postgresql.PGConnection;

/**
 * The rows of one import, in a table of its own: written by COPY, the fastest way in; found by chunk through an index
 * that costs next to nothing; and dropped as a whole, which leaves nothing to clean up, as deleting rows would.
 */
@ApplicationScoped
public class StagingTable {
    private static final String CREATE =
            """
            create table %s (
                chunk integer not null, line bigint not null,
                udi_di text collate "C" not null, serial text collate "C" not null, catalogue_number text not null,
                lot text, software_version text, consignee_id uuid, site text, manufactured_on date, shipped_on date,
                connectivity text, disposition text, disposition_on date
            ) with (autovacuum_enabled = false)
            """;

    private static final String INDEX = "create index on %s (chunk)";

    /** The first row about a device counts, the others are taken away. */
    private static final String REFUSE_REPEATED =
            """
            with repeated as (
                select udi_di, serial, min(line) as first from %1$s group by udi_di, serial having count(*) > 1
            ), removed as (
                delete from %1$s s using repeated r
                where (s.udi_di, s.serial) = (r.udi_di, r.serial) and s.line > r.first
                returning s.line
            ), noted as (
                insert into refused_row (import_id, line, field, code, reason)
                select cast(:import as uuid), line, 'serial', 'repeated-device',
                    'An earlier row is about the same device'
                from removed order by line
                limit (select greatest(0, :most - refused) from device_import where id = :import)
            )
            select count(*) from removed
            """;

    private final Session database;
    private final DataSource connections;
    private final LongWork longWork;

    StagingTable(Session database, DataSource connections, LongWork longWork) {
        this.database = database;
        this.connections = connections;
        this.longWork = longWork;
    }

    /** Where the rows of the import are. */
    public static String of(UUID importId) {
        return "staged_" + importId.toString().replace("-", "");
    }

    @Transactional(TxType.MANDATORY)
    void create(UUID importId) {
        run(CREATE, importId);
        run(INDEX, importId);
    }

    /** Drops it if it is still there. */
    @Transactional(TxType.MANDATORY)
    public void drop(UUID importId) {
        run("drop table if exists %s", importId);
    }

    @Transactional(TxType.MANDATORY)
    void append(UUID importId, Batch batch) {
        try (var connection = connections.getConnection()) {
            copy(connection, importId, batch);
            refuse(connection, importId, batch);
        } catch (SQLException e) {
            throw new IllegalStateException("Rows could not be staged", e);
        }
    }

    /**
     * @param most how many are noted, with those noted before
     * @return how many there are
     */
    @Transactional(TxType.MANDATORY)
    long refuseRepeated(UUID importId, int most) {
        longWork.begin();
        // Enough to tell a million keys apart without writing them to disk.
        database.createNativeQuery("select set_config('work_mem', '64MB', true)", Tuple.class)
                .getSingleResult()
                .get(0, String.class);
        return database.createNativeQuery(REFUSE_REPEATED.formatted(of(importId)), Tuple.class)
                .setParameter("import", importId)
                .setParameter("most", most)
                .getSingleResult()
                .get(0, Long.class);
    }

    private static void copy(Connection connection, UUID importId, Batch batch) throws SQLException {
        var copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + of(importId) + " from stdin with (format text, encoding 'UTF8')");
        try {
            for (var chunk : batch.chunks()) {
                var bytes = chunk.text().toString().getBytes(UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
            }
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        try (var insert = connection.prepareStatement("insert into device_import_chunk values (?, ?, ?)")) {
            for (var chunk : batch.chunks()) {
                insert.setObject(1, importId);
                insert.setInt(2, chunk.nth());
                insert.setArray(
                        3, connection.createArrayOf("text", chunk.given().toArray()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void refuse(Connection connection, UUID importId, Batch batch) throws SQLException {
        try (var insert = connection.prepareStatement("insert into refused_row values (?, ?, ?, ?, ?)")) {
            for (var row : batch.refused()) {
                insert.setObject(1, importId);
                insert.setLong(2, row.line());
                insert.setString(3, row.field());
                insert.setString(4, row.code());
                insert.setString(5, row.reason());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void run(String statement, UUID importId) {
        database.createNativeMutationQuery(statement.formatted(of(importId))).executeUpdate();
    }
}
