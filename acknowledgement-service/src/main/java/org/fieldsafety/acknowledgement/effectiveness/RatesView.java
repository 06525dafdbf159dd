package org.fieldsafety.acknowledgement.effectiveness;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.acknowledgement.effectiveness.Counts.Tally;
import org.jspecify.annotations.Nullable;

/** What was found of a country, or of all: percentages are of those checked. */
@Schema(
        name = "EffectivenessRates",
        description = "What was found; percentages are of those checked, and absent while nobody is",
        requiredProperties = {
            "population",
            "sampled",
            "checked",
            "open",
            "received",
            "understood",
            "followed",
            "rightDepth",
            "effective",
            "devicesChecked",
            "devicesEffective"
        })
record RatesView(
        @Schema(description = "ISO 3166-1 alpha-2, ZZ when it was not known; absent for all together", examples = "ES")
                @Nullable
                String country,
        @Schema(description = "Consignees with something to do when the sample was drawn", examples = "42")
                int population,
        @Schema(examples = "5") int sampled,
        @Schema(examples = "4") int checked,
        @Schema(description = "Drawn and not checked yet", examples = "1") int open,
        Rate received,
        Rate understood,
        Rate followed,
        Rate rightDepth,
        @Schema(description = "Consignees of whom all four were found Yes", examples = "3") int effective,
        @Schema(examples = "75.0") @Nullable Double effectivePercent,
        @Schema(description = "Affected devices of those checked", examples = "31") long devicesChecked,
        @Schema(description = "Of these, devices of effective consignees", examples = "28") long devicesEffective,
        @Schema(description = "Effectiveness in percent of devices (MEDDEV 2.12/1 rev 8)", examples = "90.3") @Nullable
                Double devicesPercent) {

    /** How often each was found, and Yes in percent. */
    @Schema(
            name = "EffectivenessRate",
            requiredProperties = {"yes", "no", "unknown"})
    record Rate(
            @Schema(examples = "3") int yes,
            @Schema(examples = "1") int no,
            @Schema(examples = "0") int unknown,
            @Schema(description = "Yes in percent, to one decimal", examples = "75.0") @Nullable Double percent) {

        static Rate of(Tally tally, int checked) {
            return new Rate(tally.yes(), tally.no(), tally.unknown(), RatesView.percent(tally.yes(), checked));
        }
    }

    static RatesView of(@Nullable String country, Counts counts) {
        int checked = counts.checked();
        return new RatesView(
                country,
                counts.population(),
                counts.sampled(),
                checked,
                counts.open(),
                Rate.of(counts.received(), checked),
                Rate.of(counts.understood(), checked),
                Rate.of(counts.followed(), checked),
                Rate.of(counts.rightDepth(), checked),
                counts.effective(),
                percent(counts.effective(), checked),
                counts.devicesChecked(),
                counts.devicesEffective(),
                percent(counts.devicesEffective(), counts.devicesChecked()));
    }

    private static @Nullable Double percent(long part, long all) {
        return all == 0 ? null : Math.round(part * 1000.0 / all) / 10.0;
    }
}
