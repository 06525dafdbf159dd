package org.fieldsafety.acknowledgement.effectiveness;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A check with what was found so far. */
@Schema(
        name = "EffectivenessCheck",
        description = "A sample that was drawn, with what was found so far",
        requiredProperties = {
            "id",
            "noticeId",
            "level",
            "percent",
            "seed",
            "drawnBy",
            "drawnAt",
            "overall",
            "byCountry",
            "version"
        })
record EffectivenessCheckView(
        UUID id,
        UUID noticeId,
        Level level,
        @Schema(description = "Share of the consignees of each country that was drawn, rounded up", examples = "10")
                int percent,
        @Schema(description = "Absent when it was drawn from all", examples = "[\"ES\", \"PT\"]") @Nullable
                List<String> countries,
        @Schema(
                        description =
                                "Drawn were those first in the order of SHA-256(seed + consignee id), UTF-8, the id in"
                                        + " lower case with hyphens",
                        examples = "FSN2023-1338 first check")
                String seed,
        String drawnBy,
        Instant drawnAt,
        RatesView overall,
        List<RatesView> byCountry,
        @Schema(description = "Grows by one with each result", examples = "5") long version) {

    static EffectivenessCheckView of(EffectivenessCheck check, Map<String, Counts> counts) {
        return new EffectivenessCheckView(
                check.id(),
                check.noticeId(),
                check.level(),
                check.percent(),
                check.countries(),
                check.seed(),
                check.drawnBy(),
                check.drawnAt(),
                RatesView.of(null, counts.values().stream().reduce(Counts.NONE, Counts::plus)),
                counts.entrySet().stream()
                        .map(country -> RatesView.of(country.getKey(), country.getValue()))
                        .toList(),
                check.version());
    }
}
