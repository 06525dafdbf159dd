package org.fieldsafety.notice.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fieldsafety.platform.http.PageRequest;
import org.fieldsafety.platform.security.Caller;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** The notices. Who is not staff knows only of those that are published. */
@ApplicationScoped
public class NoticeRepository implements PanacheRepositoryBase<Notice, UUID> {

    /** Passes when the caller may know of this notice. */
    public void requireReadable(UUID id, Caller caller) {
        if (count("id = ?1 and status in ?2", id, readable(caller)) == 0) {
            throw new NoticeNotFound(id);
        }
    }

    Notice readable(UUID id, Caller caller) {
        return find("id = ?1 and status in ?2", id, readable(caller))
                .firstResultOptional()
                .orElseThrow(() -> new NoticeNotFound(id));
    }

    /** By reference and revision. */
    List<NoticeSummary> list(@Nullable NoticeStatus status, PageRequest page, Caller caller) {
        var statuses = readable(caller);
        if (status != null) {
            statuses.retainAll(Set.of(status));
        }
        var after = NoticeSummary.Position.of(page.after());
        return find(
                        "status in ?1 and (reference, revision) > (?2, ?3) order by reference, revision",
                        statuses,
                        after.reference(),
                        after.revision())
                .page(0, page.fetch())
                .project(NoticeSummary.class)
                .list();
    }

    /** Writes it, so that its version is the one that readers will see. */
    void save(Notice notice) {
        try {
            persistAndFlush(notice);
        } catch (ConstraintViolationException e) {
            if ("notice_reference_taken".equals(e.getConstraintName())) {
                throw new ReferenceTaken(notice.reference());
            }
            throw e;
        }
    }

    private static Set<NoticeStatus> readable(Caller caller) {
        return caller.isStaff() ? EnumSet.allOf(NoticeStatus.class) : EnumSet.of(NoticeStatus.Published);
    }
}
