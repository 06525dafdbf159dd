package org.fieldsafety.notice.notice;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that happened to a revision. Steps are only ever added. */
public record Step(
        Kind kind,
        @Schema(description = "Subject of the token of who did it", examples = "ana") String by,
        @Schema(examples = "2026-11-22T11:30:00Z") Instant at,
        @Schema(
                        description = "Comment, reason or meaning given with it",
                        examples = "The hazard is understated in the Spanish text")
                @Nullable
                String comment) {

    @Schema(name = "StepKind")
    public enum Kind {
        Drafted,
        Edited,
        Submitted,
        SentBack,
        SignedForQuality,
        SignedForRegulatory,
        SignaturesVoided,
        Published,
        Superseded,
        Closed,
        Withdrawn
    }
}
