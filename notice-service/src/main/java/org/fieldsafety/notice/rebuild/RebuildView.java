package org.fieldsafety.notice.rebuild;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.notice.comparison.Comparison;
import org.jspecify.annotations.Nullable;

/** One rebuild of the progress. */
record RebuildView(
        @Schema(examples = "3f0d9a7e-51c3-4a8e-8f0a-7b6a4f1c2d90") UUID id,
        @Schema(description = "Whether what differs is put right") boolean repair,
        Status status,
        @Schema(description = "Subject of who asked for it", examples = "aldo") String requestedBy,
        @Schema(examples = "2026-11-22T12:00:00Z") Instant startedAt,
        @Schema(examples = "2026-11-22T12:00:41Z") @Nullable Instant finishedAt,
        @Schema(description = "Why it failed", examples = "Its process ended before it did") @Nullable String failure,
        @Nullable Comparison outcome) {

    @Schema(name = "RebuildStatus")
    enum Status {
        Running,
        Done,
        Failed
    }
}
