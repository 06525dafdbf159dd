package org.fieldsafety.notice.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.fieldsafety.notice.authority.AuthorityNotifications;
import org.fieldsafety.notice.notice.Notice;
import org.fieldsafety.notice.notice.NoticeRepository;
import org.fieldsafety.notice.notice.Revision;
import org.fieldsafety.notice.progress.OpenWork;
import org.fieldsafety.platform.outbox.Outbox;
import org.fieldsafety.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/** The steps that more than the notice itself decides about: what can be printed, who was told, what is still open. */
@ApplicationScoped
class PublishingNotice {
    private final NoticeRepository notices;
    private final AuthorityNotifications authorities;
    private final OpenWork openWork;
    private final Readiness readiness;
    private final Outbox outbox;

    PublishingNotice(
            NoticeRepository notices,
            AuthorityNotifications authorities,
            OpenWork openWork,
            Readiness readiness,
            Outbox outbox) {
        this.notices = notices;
        this.authorities = authorities;
        this.openWork = openWork;
        this.readiness = readiness;
        this.outbox = outbox;
    }

    /** Refused, with every reason at once, when a text is missing or could not be printed. */
    @Transactional(TxType.MANDATORY)
    void submit(Notice notice, String by, Instant now) {
        notice.submit(readiness.hashIfReady(notice.newest().content()), by, now);
    }

    /**
     * Refused, with every reason at once, when a due date is over or the authorities had too little time. What it says
     * was complete when it was submitted, and is signed since. Days are those of UTC.
     */
    @Transactional(TxType.MANDATORY)
    void publish(Notice notice, String by, Instant now) {
        var before = notice.published();
        notice.publish(by, now);
        check(notice.newest(), now);
        notices.save(notice);
        outbox.append(before.map(revision -> NoticeEvent.revised(notice, revision))
                .orElseGet(() -> NoticeEvent.published(notice)));
    }

    private void check(Revision revision, Instant now) {
        var violations = new Violations();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        revision.content().checkDatesAhead(today, violations);
        authorities.checkTimeToComment(revision, now, violations);
        violations.throwIfAny();
    }

    /** @param justification why it is closed although something is open; without one nothing may be */
    @Transactional(TxType.MANDATORY)
    void close(Notice notice, @Nullable String justification, String by, Instant now) {
        notice.close(justification, by, now);
        if (justification == null) {
            var violations = new Violations();
            openWork.check(notice, violations);
            violations.throwIfAny();
        }
        notices.save(notice);
        outbox.append(NoticeEvent.closed(notice));
    }

    @Transactional(TxType.MANDATORY)
    void withdraw(Notice notice, String reason, String by, Instant now) {
        notice.withdraw(reason, by, now);
        notices.save(notice);
        outbox.append(NoticeEvent.withdrawn(notice));
    }
}
