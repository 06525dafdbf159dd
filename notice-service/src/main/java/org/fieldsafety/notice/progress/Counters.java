package org.fieldsafety.notice.progress;

/** How the counters are moved, always in the statement that changes what is counted. */
public final class Counters {
    /**
     * The end of a statement whose CTE {@code moves (notice_id, dimension, subject, member, country, status, move)} says
     * by how much each counter moves: adds the moves up, applies what is left of them and raises the version of those
     * notices. Counters are locked in the order of their key and versions after them, so that two statements may wait for
     * each other, but never in a circle.
     */
    public static final String MOVE =
            """
            , counted as (
              insert into progress_count as known (notice_id, dimension, subject, member, country, status, count)
              select notice_id, dimension, subject, member, country, status, sum(move)
              from moves
              group by notice_id, dimension, subject, member, country, status having sum(move) <> 0
              order by notice_id, dimension, subject, member, country, status
              on conflict (notice_id, dimension, subject, member, country, status) do update
                set count = known.count + excluded.count
              returning notice_id
            )
            insert into progress_version as known (notice_id, version, changed_at)
            select notice_id, 1, clock_timestamp() from counted group by notice_id order by notice_id
            on conflict (notice_id) do update set version = known.version + 1, changed_at = excluded.changed_at
            """;

    private Counters() {}
}
