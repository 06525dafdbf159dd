package org.fieldsafety.notice.drafting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.notice.content.NoticeContent;
import org.fieldsafety.notice.notice.Notice;
import org.fieldsafety.notice.notice.NoticeStatus;
import org.fieldsafety.notice.notice.Revision;
import org.fieldsafety.notice.notice.Signature;
import org.fieldsafety.notice.notice.Step;
import org.jspecify.annotations.Nullable;

/** A notice as one of its revisions says it. */
public record NoticeView(
        @Schema(examples = "6f0f3c0e-4a53-4a57-9c0e-2f6d3b1d1338") UUID id,
        @Schema(examples = "FSN2023-1338") String reference,
        @Schema(description = "Which revision this is, from 1", examples = "1") int revision,
        @Schema(description = "Where this revision stands") NoticeStatus status,
        @Schema(description = "Of the whole notice; also its ETag", examples = "5") long version,
        @Schema(description = "The last revision that was published", examples = "1") @Nullable
                Integer publishedRevision,
        NoticeContent content,
        @Schema(
                        description = "SHA-256 of the canonical form (RFC 8785) of the content as it is shown here",
                        examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                String contentHash,
        @Schema(description = "Only for the manufacturer's staff and authorities") @Nullable List<Signature> signatures,
        @Schema(description = "Only for the manufacturer's staff: what happened to this revision") @Nullable
                List<Step> history,
        @Schema(examples = "2026-11-22T10:00:00Z") Instant createdAt,
        @Schema(examples = "2026-11-22T12:00:00Z") @Nullable Instant publishedAt) {

    /** As the manufacturer's staff sees it. */
    public static NoticeView of(Notice notice, Revision revision) {
        return new NoticeView(
                notice.id(),
                revision.reference(),
                revision.number(),
                revision.status(),
                notice.version(),
                notice.published().map(Revision::number).orElse(null),
                revision.content(),
                revision.contentHash(),
                revision.signatures(),
                revision.history(),
                revision.createdAt(),
                revision.publishedAt());
    }

    NoticeView withoutHistory() {
        return without(signatures, null);
    }

    NoticeView withoutPersons() {
        return without(null, null);
    }

    private NoticeView without(@Nullable List<Signature> shownSignatures, @Nullable List<Step> shownHistory) {
        return new NoticeView(
                id,
                reference,
                revision,
                status,
                version,
                publishedRevision,
                content,
                contentHash,
                shownSignatures,
                shownHistory,
                createdAt,
                publishedAt);
    }
}
