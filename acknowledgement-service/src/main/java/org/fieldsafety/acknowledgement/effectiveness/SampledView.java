package org.fieldsafety.acknowledgement.effectiveness;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A consignee of a sample. */
@Schema(
        name = "SampledConsignee",
        description =
                "A consignee that was drawn; the result and what belongs to it are absent while it is not checked",
        requiredProperties = {"consigneeId", "country", "version"})
record SampledView(
        UUID consigneeId,
        @Schema(examples = "Hospital Universitario del Río") @Nullable String consigneeName,
        @Schema(description = "When it was drawn; ZZ when it was not known", examples = "ES") String country,
        @Nullable CheckResult result,
        @Schema(description = "Affected devices it held when the result was recorded", examples = "12") @Nullable
                Integer devices,
        @Nullable String recordedBy,
        @Nullable Instant recordedAt,
        @Schema(description = "Grows by one with each result", examples = "1") long version) {

    static SampledView of(Sampled sampled, @Nullable String name) {
        return new SampledView(
                sampled.id().consigneeId(),
                name,
                sampled.country(),
                sampled.result(),
                sampled.devices(),
                sampled.recordedBy(),
                sampled.recordedAt(),
                sampled.version());
    }
}
