package org.fieldsafety.notice.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.notice.content.Action;
import org.fieldsafety.notice.content.DueDates;
import org.fieldsafety.notice.content.Manufacturer;
import org.fieldsafety.notice.content.Product;
import org.fieldsafety.notice.content.Question;
import org.fieldsafety.notice.content.Text;
import org.jspecify.annotations.Nullable;

/** A notice as it is read. */
record NoticeView(
        @Schema(examples = "6f0f3c0e-4a53-4a57-9c0e-2f6d3b1d1338") UUID id,
        @Schema(examples = "FSN2023-1338") String reference,
        @Schema(examples = "1") int revision,
        NoticeStatus status,
        @Schema(description = "Also its ETag", examples = "4") long version,
        Manufacturer manufacturer,
        List<Product> products,
        @Schema(description = "In the order in which they are to be done") List<Action> actions,
        List<Question> questions,
        DueDates dueDates,
        @Schema(description = "By language, a canonical BCP 47 tag") Map<String, Text> texts,
        @Schema(description = "Subject of the first author's token", examples = "ana") String createdBy,
        @Schema(examples = "2026-11-22T10:00:00Z") Instant createdAt,
        @Schema(examples = "2026-11-22T11:00:00Z") @Nullable Instant submittedAt,
        @Nullable Approval approval,
        @Schema(examples = "2026-11-22T12:00:00Z") @Nullable Instant publishedAt) {

    static NoticeView of(Notice notice) {
        var content = notice.content();
        return new NoticeView(
                notice.id(),
                notice.reference(),
                notice.revision(),
                notice.status(),
                notice.version(),
                content.manufacturer(),
                content.products(),
                content.actions(),
                content.questions(),
                content.dueDates(),
                content.texts(),
                notice.createdBy(),
                notice.createdAt(),
                notice.submittedAt(),
                notice.approval(),
                notice.publishedAt());
    }
}
