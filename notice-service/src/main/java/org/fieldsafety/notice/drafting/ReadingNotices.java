package org.fieldsafety.notice.drafting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fieldsafety.notice.notice.Notice;
import org.fieldsafety.notice.notice.NoticeRepository;
import org.fieldsafety.notice.notice.Revision;
import org.fieldsafety.platform.security.Caller;
import org.fieldsafety.platform.security.Roles;

/**
 * Who sees what of a notice: the manufacturer's staff everything, an authority what was published and who signed it, all
 * others what was published.
 */
@ApplicationScoped
public class ReadingNotices {
    private final NoticeRepository notices;
    private final Caller caller;

    ReadingNotices(NoticeRepository notices, Caller caller) {
        this.notices = notices;
        this.caller = caller;
    }

    /** The revision that matters to the caller: for staff the newest, for others the last one published. */
    NoticeView read(UUID id) {
        var notice = notices.readable(id, caller);
        return seen(
                notice, caller.isStaff() ? notice.newest() : notice.published().orElseThrow());
    }

    NoticeView read(UUID id, int number) {
        return seen(notices.readable(id, caller), revision(id, number));
    }

    List<Revision> revisions(UUID id) {
        return notices.readable(id, caller).revisions().stream()
                .filter(this::isVisible)
                .toList();
    }

    /**
     * A revision, which outside the manufacturer's staff was published at some time.
     *
     * @throws RevisionNotFound if there is none, or none that the caller may know of
     */
    public Revision revision(UUID id, int number) {
        return notices.readable(id, caller)
                .revision(number)
                .filter(this::isVisible)
                .orElseThrow(() -> new RevisionNotFound(id, number));
    }

    private NoticeView seen(Notice notice, Revision revision) {
        var whole = NoticeView.of(notice, revision);
        if (caller.isStaff()) {
            return whole;
        }
        return caller.has(Roles.AUTHORITY) ? whole.withoutHistory() : whole.withoutPersons();
    }

    private boolean isVisible(Revision revision) {
        return caller.isStaff() || revision.publishedAt() != null;
    }
}
