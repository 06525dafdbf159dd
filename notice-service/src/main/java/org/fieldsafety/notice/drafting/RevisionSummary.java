package org.fieldsafety.notice.drafting;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.notice.notice.NoticeStatus;
import org.fieldsafety.notice.notice.Revision;
import org.jspecify.annotations.Nullable;

/** A revision in the list of a notice's revisions. */
record RevisionSummary(
        @Schema(examples = "2") int revision,
        NoticeStatus status,
        @Schema(examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08") String contentHash,
        @Schema(examples = "2026-11-22T10:00:00Z") Instant createdAt,
        @Schema(examples = "2026-11-22T12:00:00Z") @Nullable Instant publishedAt) {

    static RevisionSummary of(Revision revision) {
        return new RevisionSummary(
                revision.number(),
                revision.status(),
                revision.contentHash(),
                revision.createdAt(),
                revision.publishedAt());
    }
}
