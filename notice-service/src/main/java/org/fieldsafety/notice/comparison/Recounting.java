package org.fieldsafety.notice.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.fieldsafety.notice.progress.Counters;

/** Counts the rows anew and holds the counters against that, in the transaction that keeps the consumers out. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Recounting {
    private static final String FIND =
            """
            create temporary table differing on commit drop as
            select notice_id, subject, dimension, member, country, status,
              coalesce(rows.count, 0) as counted, coalesce(counter.count, 0) as was
            from progress_recount rows
              full join (select * from progress_count where dimension <> 'Day') counter
                using (notice_id, subject, dimension, member, country, status)
            where coalesce(rows.count, 0) <> coalesce(counter.count, 0)
            """;

    private static final String CORRECT =
            """
            with moves as (
              select notice_id, dimension, subject, member, country, status, counted - was as move from differing
            )
            """
                    + Counters.MOVE;

    /** The days that were can't be told from a present state: what they lack is entered on the day it is found. */
    private static final String ENTER_TODAY =
            """
            with moves as (
              select notice_id, 'Day' as dimension, subject, cast(cast(now() at time zone 'UTC' as date) as text) as member,
                country, status, sum(case when dimension = 'Country' then count else -count end) as move
              from progress_count where subject in ('Device', 'Unreachable') and dimension in ('Country', 'Day')
              group by notice_id, subject, country, status
            )
            """
                    + Counters.MOVE;

    private final EntityManager database;

    Recounting(EntityManager database) {
        this.database = database;
    }

    /** @return how many counters differ from what counting gives */
    long find() {
        database.createNativeQuery(FIND).executeUpdate();
        return (Long) database.createNativeQuery("select count(*) from differing", Long.class)
                .getSingleResult();
    }

    List<CounterDifference> first(int limit) {
        return database.createNativeQuery(
                        "select * from differing order by notice_id, subject, dimension, member, country, status"
                                + " limit :limit",
                        CounterDifference.class)
                .setParameter("limit", limit)
                .getResultList();
    }

    void correct() {
        database.createNativeQuery(CORRECT).executeUpdate();
        database.createNativeQuery(ENTER_TODAY).executeUpdate();
    }
}
