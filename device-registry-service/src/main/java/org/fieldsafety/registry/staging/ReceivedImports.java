package org.fieldsafety.registry.staging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.fieldsafety.platform.outbox.Outbox;
import org.fieldsafety.platform.problem.InvalidInput;
import org.hibernate.Session;

/** How far imports have come that are being received. */
@ApplicationScoped
class ReceivedImports {
    private static final String BEGIN =
            """
            insert into device_import (id, received_at, received_by, own, dry_run, state, rows, created, updated,
                unchanged, refused, trace)
            values (:id, :at, :by, cast(:own as uuid[]), :dryRun, 'Receiving', 0, 0, 0, 0, 0,
                coalesce(nullif(current_setting('fieldsafety.headers', true), ''), '{}'))
            """;

    private static final String RECEIVED =
            """
            update device_import
            set rows = rows + :rows, refused = refused + :refused, alive_at = clock_timestamp()
            where id = :id and state = 'Receiving'
            """;

    private static final String STAGED =
            """
            with counted as (
                update device_import i
                set refused = refused + :repeated, chunks_left = w.chunks,
                    state = case when rows = 0 or refused + :repeated > :most then state
                        when w.chunks > 0 then 'Staged' when dry_run then 'Checked' else 'Completed' end,
                    ended_at = case when w.chunks = 0 then cast(:at as timestamptz) end
                from (select count(*) as chunks from device_import_chunk where import_id = :id) w
                where id = :id and state = 'Receiving'
                returning rows, refused
            )
            select rows, refused from counted
            """;

    private static final String FAIL =
            """
            update device_import
            set state = 'Failed', failure_code = :code, failure_reason = :reason, ended_at = :at
            where id in (:ids) and state = 'Receiving'
            """;

    private static final String SILENT =
            """
            select id from device_import
            where state = 'Receiving' and alive_at < clock_timestamp() - make_interval(secs => :seconds)
            order by id for update skip locked
            """;

    private final Session database;
    private final Outbox outbox;
    private final Clock clock;

    ReceivedImports(Session database, Outbox outbox, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    void begin(UUID id, Importer importer, boolean dryRun) {
        outbox.carryTrace();
        var own = importer.own();
        database.createNativeMutationQuery(BEGIN)
                .setParameter("id", id)
                .setParameter("at", clock.instant())
                .setParameter("by", importer.subject())
                .setParameter("own", own == null ? null : own.toArray(UUID[]::new), UUID[].class)
                .setParameter("dryRun", dryRun)
                .executeUpdate();
    }

    @Transactional(TxType.MANDATORY)
    void received(UUID id, Batch batch) {
        int known = database.createNativeMutationQuery(RECEIVED)
                .setParameter("id", id)
                .setParameter("rows", batch.rows())
                .setParameter("refused", batch.refused().size())
                .executeUpdate();
        if (known == 0) {
            throw givenUp();
        }
    }

    /**
     * All its rows are durable; tells how many there are. Where none is good, the import has ended.
     *
     * @param most with more refused rows than this, or without any row, it is still being received, and to fail
     */
    @Transactional(TxType.MANDATORY)
    Counted staged(UUID id, long repeated, int most) {
        return database
                .createNativeQuery(STAGED, Tuple.class)
                .setParameter("id", id)
                .setParameter("repeated", repeated)
                .setParameter("most", most)
                .setParameter("at", clock.instant())
                .getResultList()
                .stream()
                .map(row -> new Counted(row.get("rows", Long.class), row.get("refused", Long.class)))
                .findAny()
                .orElseThrow(ReceivedImports::givenUp);
    }

    @Transactional(TxType.MANDATORY)
    void fail(Collection<UUID> ids, String code, String reason) {
        database.createNativeMutationQuery(FAIL)
                .setParameter("ids", ids)
                .setParameter("code", code)
                .setParameter("reason", reason)
                .setParameter("at", clock.instant())
                .executeUpdate();
        database.createNativeMutationQuery("delete from device_import_chunk where import_id in (:ids)")
                .setParameter("ids", ids)
                .executeUpdate();
    }

    @Transactional(TxType.MANDATORY)
    void stillReceived(Collection<UUID> ids) {
        database.createNativeMutationQuery(
                        "update device_import set alive_at = clock_timestamp() where id in (:ids) and state = 'Receiving'")
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /** Imports of which no process has said for so long that it receives them; locked. */
    @Transactional(TxType.MANDATORY)
    List<UUID> silentFor(Duration time) {
        return database.createNativeQuery(SILENT, Tuple.class)
                .setParameter("seconds", time.toMillis() / 1000.0)
                .getResultStream()
                .map(row -> row.get(0, UUID.class))
                .toList();
    }

    private static InvalidInput givenUp() {
        return new InvalidInput("body", "interrupted", "The import was given up while its file was received");
    }

    /** @param rows all of the file, the header not counted */
    record Counted(long rows, long refused) {
        boolean nothingIsLeft() {
            return rows == refused;
        }
    }
}
