package org.fieldsafety.notice.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the counters that the consumers keep. Never counts rows: the cost does not grow with the number of devices. */
@ApplicationScoped
public class ProgressRepository {
    private static final String COUNTERS =
            """
            select dimension, subject, member, country, status, count from progress_count
            where notice_id = :noticeId and dimension in ('Action', 'Country', 'Product') and count > 0
              and (cast(:country as text) is null or country = :country)
            """;

    private static final String CONSIGNEES =
            """
            with page as (
              select member from progress_count
              where notice_id = :noticeId and dimension = 'Consignee' and subject = 'Device' and member > :after
                and count > 0 and (cast(:country as text) is null or country = :country)
              group by member order by member limit :fetch
            )
            select counter.member, obligation.status, counter.subject, counter.country, counter.status, counter.count
            from page join progress_count counter on counter.notice_id = :noticeId and counter.dimension = 'Consignee'
                and counter.subject in ('Device', 'Unreachable') and counter.member = page.member and counter.count > 0
                and (cast(:country as text) is null or counter.country = :country)
              left join obligation on obligation.notice_id = :noticeId
                and obligation.consignee_id = cast(page.member as uuid)
            order by counter.member
            """;

    private static final String DAYS =
            """
            select member, subject, status, cast(sum(count) as bigint) from progress_count
            where notice_id = :noticeId and dimension = 'Day' and subject in ('Device', 'Unreachable') and member <= :last
              and (cast(:country as text) is null or country = :country)
            group by member, subject, status having sum(count) <> 0 order by member
            """;

    private final EntityManager database;

    ProgressRepository(EntityManager database) {
        this.database = database;
    }

    private record Version(UUID noticeId, long version, Instant changedAt) {}

    public ProgressVersion version(UUID noticeId) {
        return versions(List.of(noticeId)).getOrDefault(noticeId, ProgressVersion.NONE);
    }

    /** Those of notices of which nothing was counted yet are absent. */
    public Map<UUID, ProgressVersion> versions(Collection<UUID> noticeIds) {
        List<Version> versions = database.createNativeQuery(
                        "select notice_id, version, changed_at from progress_version"
                                + " where notice_id = any(cast(:noticeIds as uuid[]))",
                        Version.class)
                .setParameter("noticeIds", noticeIds.toArray(UUID[]::new))
                .getResultList();
        return versions.stream()
                .collect(Collectors.toMap(Version::noticeId, row -> new ProgressVersion(row.version, row.changedAt)));
    }

    /** @param version read before the counters: what changed meanwhile is then shown twice, and never missed */
    public ProgressView read(UUID noticeId, Region region, ProgressVersion version) {
        var counts = database.createNativeQuery(COUNTERS, Count.class)
                .setParameter("noticeId", noticeId)
                .setParameter("country", region.country())
                .getResultList();
        return ProgressView.of(noticeId, counts, version.changedAt());
    }

    /** By id of the consignee. */
    List<ConsigneeProgress> consignees(UUID noticeId, Region region, @Nullable String after, int fetch) {
        return ConsigneeProgress.of(database.createNativeQuery(CONSIGNEES, ConsigneeProgress.Row.class)
                .setParameter("noticeId", noticeId)
                .setParameter("country", region.country())
                .setParameter("after", after == null ? "" : after)
                .setParameter("fetch", fetch)
                .getResultList());
    }

    /** From the day of the first change on. */
    List<HistoryDay> history(UUID noticeId, Region region, LocalDate last) {
        var changes = database.createNativeQuery(DAYS, HistoryDay.Change.class)
                .setParameter("noticeId", noticeId)
                .setParameter("country", region.country())
                .setParameter("last", last.toString())
                .getResultList();
        return HistoryDay.cumulated(changes, last);
    }
}
