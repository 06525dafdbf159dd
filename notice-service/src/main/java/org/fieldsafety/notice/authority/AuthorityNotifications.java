package org.fieldsafety.notice.authority;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fieldsafety.notice.notice.Revision;
import org.fieldsafety.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/** The reports to authorities. */
@ApplicationScoped
public class AuthorityNotifications implements PanacheRepositoryBase<AuthorityNotification, UUID> {
    /** What an authority has to comment on a draft (MDCG 2023-3 rev 2, footnote 34). */
    private static final Duration TIME_TO_COMMENT = Duration.ofHours(48);

    /**
     * Finds whether a revision would be published before the authorities could comment on its draft, which takes the
     * urgent flag (MDR Article 89(8)). The draft of a later revision goes to them with a follow-up report.
     */
    public void checkTimeToComment(Revision revision, Instant now, Violations violations) {
        if (revision.content().classification().urgent()) {
            return;
        }
        var reports = withDraft(revision);
        if (reports.isEmpty()) {
            violations.add(
                    "authorityNotifications",
                    "authority-not-notified",
                    "Record the report that took this draft to an authority, or say why the notice is urgent");
        }
        reports.stream()
                .filter(report -> report.sentAt().plus(TIME_TO_COMMENT).isAfter(now))
                .forEach(report -> violations.add(
                        "authorityNotifications",
                        "authority-notified-too-recently",
                        report.authority() + " has the draft since " + report.sentAt()
                                + ", less than 48 hours; wait, or say why the notice is urgent"));
    }

    /** The first report to each authority that can have carried this draft. */
    private Collection<AuthorityNotificationView> withDraft(Revision revision) {
        boolean first = revision.number() == 1;
        var types = first ? Set.of(ReportType.Initial) : Set.of(ReportType.Initial, ReportType.FollowUp);
        return find(
                        "noticeId = ?1 and reportType in ?2 and sentAt >= ?3 order by sentAt",
                        revision.id().noticeId(),
                        types,
                        first ? Instant.EPOCH : revision.createdAt())
                .stream()
                .map(AuthorityNotification::view)
                .collect(toMap(
                        report -> List.of(report.authority(), report.country()),
                        report -> report,
                        (earliest, later) -> earliest))
                .values();
    }

    /** @param country only to authorities there; null for all */
    List<AuthorityNotification> of(UUID noticeId, @Nullable String country) {
        return list(
                "noticeId = ?1 and (cast(?2 as string) is null or country = ?2) order by sentAt, id",
                noticeId,
                country);
    }
}
