package org.fieldsafety.registry.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;
import org.fieldsafety.platform.work.AfterCommit;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Lets the register follow a notice through its life. What there is to follow is noted in the transaction that learns of
 * it; the devices follow chunk by chunk, each in a transaction of its own. Whatever was learnt last is what they are
 * compared with, so that revisions may be skipped, and beginning anew in the middle does no harm.
 */
@ApplicationScoped
public class FollowingNotice {
    private static final String NOTE =
            """
            insert into notice_following (notice_id, udi_di, after_serial)
            select notice_id, udi_di, '' from notice_product where notice_id = :notice
            on conflict do nothing
            """;

    private static final String BEGIN =
            "update notice_following set after_serial = '', asked_at = now() where notice_id = :notice";

    private static final String NOTE_STATE =
            """
            insert into notice_state (notice_id, version, revision, status, since)
            select id, version, cast(:revision as integer), status, cast(:now as timestamptz)
            from notice where id = :notice
            """;

    private final Session database;
    private final MatchingLock lock;
    private final FollowingChunks chunks;
    private final AfterCommit afterCommit;
    private final Clock clock;

    FollowingNotice(Session database, MatchingLock lock, FollowingChunks chunks, AfterCommit afterCommit, Clock clock) {
        this.database = database;
        this.lock = lock;
        this.chunks = chunks;
        this.afterCommit = afterCommit;
        this.clock = clock;
    }

    /**
     * After the notice was published, revised or withdrawn, in the transaction that took that over.
     *
     * @param revision the one in force, or that was withdrawn; null where the event did not say
     */
    @Transactional(TxType.MANDATORY)
    public void follow(UUID notice, @Nullable Integer revision) {
        // Devices imported until now are seen by the chunks, those imported later see the notice.
        lock.exclusive();
        // From now on, not from when it was learnt: a chunk may have been at work until now.
        database.createNativeMutationQuery(NOTE_STATE)
                .setParameter("notice", notice)
                .setParameter("revision", revision, Integer.class)
                .setParameter("now", clock.instant())
                .executeUpdate();
        database.createNativeMutationQuery(NOTE).setParameter("notice", notice).executeUpdate();
        database.createNativeMutationQuery(BEGIN).setParameter("notice", notice).executeUpdate();
        afterCommit.once(FollowingNotice.class, chunks::wake);
    }

    /** Whether some devices have still to be compared with what was last learnt of the notice. */
    public boolean isUnderWay(UUID notice) {
        return database.createNativeQuery(
                        "select exists (select from notice_following"
                                + " where notice_id = :notice and after_serial is not null)",
                        Tuple.class)
                .setParameter("notice", notice)
                .getSingleResult()
                .get(0, Boolean.class);
    }
}
