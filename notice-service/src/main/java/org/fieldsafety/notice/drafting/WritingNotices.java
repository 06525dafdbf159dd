package org.fieldsafety.notice.drafting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.fieldsafety.notice.content.Canonical;
import org.fieldsafety.notice.content.NoticeContent;
import org.fieldsafety.notice.notice.Notice;
import org.fieldsafety.notice.notice.NoticeRepository;
import org.fieldsafety.platform.security.Caller;

/** Writes what a notice says: never what contradicts itself, nor what would be too large to be told. */
@ApplicationScoped
public class WritingNotices {
    private final NoticeRepository notices;
    private final Canonical canonical;
    private final Caller caller;
    private final Clock clock;

    WritingNotices(NoticeRepository notices, Canonical canonical, Caller caller, Clock clock) {
        this.notices = notices;
        this.canonical = canonical;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    public Notice draft(NoticeContent content) {
        check(content);
        var notice = new Notice(content, canonical.hash(content), caller.subject(), clock.instant());
        notices.save(notice);
        return notice;
    }

    /** @param precondition what must hold of the notice, checked when nobody else can change it any more */
    @Transactional(TxType.MANDATORY)
    Notice edit(UUID id, Consumer<Notice> precondition, NoticeContent content) {
        var notice = notices.lock(id);
        precondition.accept(notice);
        check(content);
        notice.edit(content, canonical.hash(content), caller.subject(), clock.instant());
        notices.save(notice);
        return notice;
    }

    /** @param precondition what must hold of the notice, checked when nobody else can change it any more */
    @Transactional(TxType.MANDATORY)
    Notice revise(UUID id, Consumer<Notice> precondition) {
        var notice = notices.lock(id);
        precondition.accept(notice);
        notice.revise(canonical.hash(notice.newest().content()), caller.subject(), clock.instant());
        notices.save(notice);
        return notice;
    }

    private void check(NoticeContent content) {
        content.requireCoherent();
        canonical.requireFits(content);
    }
}
