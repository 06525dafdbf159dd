package org.fieldsafety.notice.acknowledgement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.fieldsafety.notice.progress.Counters;

/** The last known state of each obligation, and the counters that follow it. */
@ApplicationScoped
class ObligationRepository {
    static final String COLUMNS = "notice_id, consignee_id, version, status, country";

    static final String ARRIVED =
            """
            select notice_id, consignee_id, version, status, coalesce(country, 'ZZ')
            from unnest(cast(:noticeIds as uuid[]), cast(:consigneeIds as uuid[]), cast(:versions as bigint[]),
                cast(:statuses as text[]), cast(:countries as text[]))
              as arrived (notice_id, consignee_id, version, status, country)
            order by notice_id, consignee_id
            """;

    static final String TAKE_OVER = "version = excluded.version, status = excluded.status, country = excluded.country";

    /**
     * Upserts guarded by version, and moves the counters by what the upsert really changed, so that duplicates and stale
     * arrivals count nothing. Rows are locked in key order: two replicas may wait for each other, but never in a circle.
     */
    private static final String UPSERT_AND_COUNT =
            """
            with changed as (
              insert into obligation as known (%s)
              %s
              on conflict (notice_id, consignee_id) do update set %s
                where excluded.version > known.version
              returning new.notice_id,
                old.country as old_country, old.status as old_status,
                new.country as new_country, new.status as new_status
            ), moves as (
              select notice_id, 'Country' as dimension, 'Obligation' as subject, '' as member, old_country as country,
                old_status as status, -1 as move
              from changed where old_status is not null
              union all
              select notice_id, 'Country', 'Obligation', '', new_country, new_status, 1 from changed
            )
            """
                            .formatted(COLUMNS, ARRIVED, TAKE_OVER)
                    + Counters.MOVE;

    private final EntityManager database;

    ObligationRepository(EntityManager database) {
        this.database = database;
    }

    /** @param states at most one of each obligation */
    void upsert(Collection<ObligationChanged> states) {
        arrived(UPSERT_AND_COUNT, states).executeUpdate();
    }

    /** A statement over {@link #ARRIVED} with these states in it. */
    Query arrived(String sql, Collection<ObligationChanged> states) {
        return database.createNativeQuery(sql)
                .setParameter("noticeIds", column(states, ObligationChanged::noticeId, UUID[]::new))
                .setParameter("consigneeIds", column(states, ObligationChanged::consigneeId, UUID[]::new))
                .setParameter("versions", column(states, ObligationChanged::version, Long[]::new))
                .setParameter("statuses", column(states, ObligationChanged::status, String[]::new))
                .setParameter("countries", column(states, ObligationChanged::country, String[]::new));
    }

    private static <T> T[] column(
            Collection<ObligationChanged> states, Function<ObligationChanged, T> value, IntFunction<T[]> array) {
        return states.stream().map(value).toArray(array);
    }
}
