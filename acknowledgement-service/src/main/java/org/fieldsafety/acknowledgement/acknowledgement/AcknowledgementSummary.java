package org.fieldsafety.acknowledgement.acknowledgement;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An acknowledgement in a list. */
@Schema(requiredProperties = {"id", "submittedAt", "contentHash", "units", "unmatched"})
public record AcknowledgementSummary(
        UUID id,
        Instant submittedAt,
        @Schema(examples = "5f2b8f0c9a4e7d13b6c08a25e4f7916d3c5b0e8a7f42d9161b3e5c7a908d2f46") String contentHash,
        @Schema(description = "Number of units answered for", examples = "12") int units,
        @Schema(description = "Number of those that did not match", examples = "0") int unmatched) {

    static AcknowledgementSummary of(Acknowledgement acknowledgement) {
        return new AcknowledgementSummary(
                acknowledgement.id(),
                acknowledgement.submittedAt(),
                acknowledgement.contentHash(),
                acknowledgement.unitCount(),
                acknowledgement.unmatched().size());
    }
}
