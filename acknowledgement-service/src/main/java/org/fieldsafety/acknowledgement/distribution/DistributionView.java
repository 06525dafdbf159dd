package org.fieldsafety.acknowledgement.distribution;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.acknowledgement.obligation.ObligationStatus;
import org.fieldsafety.acknowledgement.obligation.UnitCounts;

/** How deep a notice went (21 CFR 7.42(b)(1)). */
@Schema(
        name = "Distribution",
        description = "How deep a notice went, level by level (21 CFR 7.42(b)(1))",
        requiredProperties = {"levels", "informingDistributors", "informedCustomers"})
record DistributionView(
        @Schema(description = "The first level first") List<Level> levels,
        @Schema(description = "How many distributors said that they informed customers themselves", examples = "2")
                long informingDistributors,
        @Schema(
                        description = "How many customers these said they informed, last; the suite does not know them",
                        examples = "14")
                long informedCustomers) {

    /** Those that are as many steps from the manufacturer. */
    @Schema(
            name = "DistributionLevel",
            requiredProperties = {"depth", "consignees", "byStatus", "units"})
    record Level(
            @Schema(description = "1: supplied by the manufacturer; 2: by one of level 1, and so on", examples = "1")
                    int depth,
            @Schema(examples = "12") long consignees,
            @Schema(description = "Consignees by the status of what they owe") Map<ObligationStatus, Long> byStatus,
            UnitCounts units) {

        Level plus(Level other) {
            var both = new EnumMap<>(byStatus);
            other.byStatus.forEach((status, count) -> both.merge(status, count, Long::sum));
            return new Level(depth, consignees + other.consignees, both, units.plus(other.units));
        }
    }
}
