package org.fieldsafety.registry.merging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldsafety.platform.work.LongWork;
import org.fieldsafety.registry.staging.StagingTable;
import org.hibernate.Session;

/**
 * The chunks that wait to be merged. A chunk goes in the transaction that merges it, and its counts with it: so however
 * that ends, no row is merged twice and none is forgotten.
 */
@ApplicationScoped
class Chunks {
    /** The first chunks of each import first, so that a small import does not wait for a large one. */
    private static final String CLAIM =
            """
            select c.import_id, c.nth, c.given, i.dry_run, i.received_by, i.own, i.trace
            from device_import_chunk c join device_import i on i.id = c.import_id
            where i.state in ('Staged', 'Merging')
            order by c.tries, c.nth, i.received_at
            limit 1
            for update of c skip locked
            """;

    private static final String COUNT =
            """
            update device_import
            set merged = merged + :rows, created = created + :created, updated = updated + :updated,
                unchanged = unchanged + :unchanged, refused = refused + :refused, chunks_left = chunks_left - 1,
                state = 'Merging'
            where id = :id
            returning chunks_left
            """;

    private static final String END =
            """
            update device_import
            set state = case when dry_run then 'Checked' else 'Completed' end, ended_at = :at
            where id = :id
            """;

    private static final String FAIL =
            """
            update device_import
            set state = 'Failed', ended_at = :at, failure_code = 'merge-failed',
                failure_reason = 'Some rows could not be merged; what was merged before is counted here'
            where id = :id and state in ('Staged', 'Merging')
            """;

    private final Session database;
    private final StagingTable table;
    private final Clock clock;
    private final LongWork longWork;

    Chunks(Session database, StagingTable table, Clock clock, LongWork longWork) {
        this.longWork = longWork;
        this.database = database;
        this.table = table;
        this.clock = clock;
    }

    /** A chunk that nobody else is merging; it is locked until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    Optional<Chunk> claim() {
        longWork.begin();
        return database.createNativeQuery(CLAIM, Tuple.class).getResultList().stream()
                .map(row -> new Chunk(
                        row.get("import_id", UUID.class),
                        row.get("nth", Integer.class),
                        List.of(row.get("given", String[].class)),
                        row.get("dry_run", Boolean.class),
                        row.get("received_by", String.class),
                        row.get("own", UUID[].class),
                        row.get("trace", String.class)))
                .findFirst();
    }

    /** Counts what became of the chunk; with the last one its import ends. Comes last in the chunk's transaction. */
    @Transactional(TxType.MANDATORY)
    void done(Chunk chunk, Counts counts) {
        database.createNativeMutationQuery("delete from device_import_chunk where import_id = :id and nth = :nth")
                .setParameter("id", chunk.importId())
                .setParameter("nth", chunk.nth())
                .executeUpdate();
        int left = database.createNativeQuery(COUNT, Tuple.class)
                .setParameter("id", chunk.importId())
                .setParameter("rows", counts.rows())
                .setParameter("created", counts.created())
                .setParameter("updated", counts.updated())
                .setParameter("unchanged", counts.unchanged())
                .setParameter("refused", counts.refused())
                .getSingleResult()
                .get(0, Integer.class);
        if (left == 0) {
            end(END, chunk.importId());
        }
    }

    /** Notes that it could not be merged. After so many tries its import has failed. */
    @Transactional(TxType.MANDATORY)
    void failed(Chunk chunk, int mostTries) {
        int tries = database
                .createNativeQuery(
                        "update device_import_chunk set tries = tries + 1 where import_id = :id and nth = :nth"
                                + " returning tries",
                        Tuple.class)
                .setParameter("id", chunk.importId())
                .setParameter("nth", chunk.nth())
                .getResultStream()
                .map(row -> row.get(0, Integer.class))
                .toList()
                .stream()
                .findAny()
                .orElse(0);
        if (tries >= mostTries) {
            database.createNativeMutationQuery("delete from device_import_chunk where import_id = :id")
                    .setParameter("id", chunk.importId())
                    .executeUpdate();
            end(FAIL, chunk.importId());
        }
    }

    private void end(String statement, UUID importId) {
        database.createNativeMutationQuery(statement)
                .setParameter("id", importId)
                .setParameter("at", clock.instant())
                .executeUpdate();
        table.drop(importId);
    }

    /** What became of the rows of a chunk. */
    record Counts(long rows, long created, long updated, long refused) {
        long unchanged() {
            return rows - created - updated - refused;
        }
    }
}
