package org.fieldsafety.acknowledgement.acknowledgement;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.acknowledgement.answer.SlotAnswer;
import org.jspecify.annotations.Nullable;

/** What the consignee last answered to one thing it is asked. Of what is no slot, only where and when. */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(
        description = "What the consignee last answered here, whether or not it has taken effect yet",
        requiredProperties = {"acknowledgement", "submittedAt"})
public record LatestAnswer(
        @Schema(description = "The acknowledgement that says so") UUID acknowledgement,
        Instant submittedAt,
        @Schema(description = "Edition of the action it is about", examples = "1") @Nullable Integer edition,
        SlotAnswer.@Nullable Outcome answer,
        @Schema(description = "Code of the decline reason", examples = "NO_INTERRUPTION") @Nullable String reason,
        @Schema(description = "The day it was done", examples = "2026-11-20") @Nullable LocalDate performedOn) {

    static LatestAnswer of(Acknowledgement acknowledgement) {
        return new LatestAnswer(acknowledgement.id(), acknowledgement.submittedAt(), null, null, null, null);
    }

    static LatestAnswer of(Acknowledgement acknowledgement, SlotAnswer slot) {
        return new LatestAnswer(
                acknowledgement.id(),
                acknowledgement.submittedAt(),
                slot.edition(),
                slot.answer(),
                slot.reason(),
                slot.performedOn());
    }
}
