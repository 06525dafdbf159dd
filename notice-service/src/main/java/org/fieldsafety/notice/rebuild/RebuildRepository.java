package org.fieldsafety.notice.rebuild;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldsafety.notice.comparison.Comparison;
import org.jspecify.annotations.Nullable;

/** The rebuilds that were asked for, and what became of them. */
@ApplicationScoped
@Transactional
class RebuildRepository {
    private final EntityManager database;
    private final ObjectMapper json;
    private final Clock clock;

    RebuildRepository(EntityManager database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    private record Row(
            UUID id,
            boolean repair,
            String status,
            String requestedBy,
            Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable String failure,
            @Nullable String outcome) {}

    UUID start(boolean repair, String requestedBy) {
        var id = UUID.randomUUID();
        database.createNativeQuery("insert into progress_rebuild (id, repair, status, requested_by, started_at)"
                        + " values (:id, :repair, 'Running', :requestedBy, :now)")
                .setParameter("id", id)
                .setParameter("repair", repair)
                .setParameter("requestedBy", requestedBy)
                .setParameter("now", clock.instant())
                .executeUpdate();
        return id;
    }

    void done(UUID id, Comparison outcome) {
        database.createNativeQuery("update progress_rebuild set status = 'Done', finished_at = :now,"
                        + " outcome = cast(:outcome as jsonb) where id = :id and status = 'Running'")
                .setParameter("id", id)
                .setParameter("now", clock.instant())
                .setParameter("outcome", text(outcome))
                .executeUpdate();
    }

    void failed(UUID id, String reason) {
        fail("id = :id", reason).setParameter("id", id).executeUpdate();
    }

    /** To be called only when no rebuild holds the lock, or by the one that does. */
    void failAbandoned() {
        fail("true", "Its process ended before it did").executeUpdate();
    }

    Optional<RebuildView> find(UUID id) {
        List<Row> rows = database.createNativeQuery(
                        "select id, repair, status, requested_by, started_at, finished_at, failure, cast(outcome as text)"
                                + " from progress_rebuild where id = :id",
                        Row.class)
                .setParameter("id", id)
                .getResultList();
        return rows.stream().findFirst().map(this::view);
    }

    private jakarta.persistence.Query fail(String which, String reason) {
        return database.createNativeQuery("update progress_rebuild set status = 'Failed', finished_at = :now,"
                        + " failure = :reason where status = 'Running' and " + which)
                .setParameter("now", clock.instant())
                .setParameter("reason", reason);
    }

    private RebuildView view(Row row) {
        return new RebuildView(
                row.id,
                row.repair,
                RebuildView.Status.valueOf(row.status),
                row.requestedBy,
                row.startedAt,
                row.finishedAt,
                row.failure,
                row.outcome == null ? null : outcome(row.outcome));
    }

    private Comparison outcome(String text) {
        try {
            return json.readValue(text, Comparison.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The outcome of a rebuild could not be read", e);
        }
    }

    private String text(Comparison outcome) {
        try {
            return json.writeValueAsString(outcome);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The outcome of a rebuild could not be written", e);
        }
    }
}
