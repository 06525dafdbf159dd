package org.fieldsafety.notice.publication;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.fieldsafety.notice.content.ActionChange;
import org.fieldsafety.notice.content.NoticeContent;
import org.fieldsafety.notice.notice.Notice;
import org.fieldsafety.notice.notice.NoticeStatus;
import org.fieldsafety.notice.notice.Revision;
import org.fieldsafety.platform.outbox.OutboundEvent;
import org.jspecify.annotations.Nullable;

/**
 * What the world is told: the whole state of the notice and of its last published revision, so that whoever reads the
 * topic needs to ask nobody. It names no person: who wrote and signed it, and who signs the letter, stays here.
 */
record NoticeEvent(
        UUID id,
        long version,
        int revision,
        NoticeStatus status,
        @Nullable Instant publishedAt,
        String contentHash,
        @JsonUnwrapped @JsonIgnoreProperties("signatories") NoticeContent content,
        Change change) {

    /** @param actions what a new revision made of each action */
    record Change(Kind kind, @Nullable Map<String, ActionChange> actions) {}

    enum Kind {
        Published,
        Revised,
        Closed,
        Withdrawn
    }

    static OutboundEvent published(Notice notice) {
        return of(notice, new Change(Kind.Published, null));
    }

    static OutboundEvent revised(Notice notice, Revision before) {
        var after = notice.newest().content();
        return of(notice, new Change(Kind.Revised, ActionChange.between(before.content(), after)));
    }

    static OutboundEvent closed(Notice notice) {
        return of(notice, new Change(Kind.Closed, null));
    }

    static OutboundEvent withdrawn(Notice notice) {
        return of(notice, new Change(Kind.Withdrawn, null));
    }

    private static OutboundEvent of(Notice notice, Change change) {
        var revision = notice.published().orElseThrow();
        var data = new NoticeEvent(
                notice.id(),
                notice.version(),
                revision.number(),
                revision.status(),
                revision.publishedAt(),
                revision.contentHash(),
                revision.content(),
                change);
        var type = "notice." + change.kind.name().toLowerCase(Locale.ROOT);
        return new OutboundEvent("fsn.notices.v1", notice.id().toString(), type, data);
    }
}
