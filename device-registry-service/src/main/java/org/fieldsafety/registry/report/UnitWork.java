package org.fieldsafety.registry.report;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.registry.remediation.ReportSource;
import org.jspecify.annotations.Nullable;

/** What is reported of one unit; checked by {@link WorkRules}, so that a wrong one refuses itself and no other. */
@Schema(
        description = "What is reported of one unit. Slots that are not named stay as they are.",
        requiredProperties = {"udiDi", "serial", "slots"})
record UnitWork(
        @Schema(examples = "00816270020125") @Nullable String udiDi,
        @Schema(description = "Exactly as on the label", examples = "NB551077") @Nullable String serial,
        @Schema(minItems = 1, maxItems = 200) @Nullable List<SlotWork> slots,
        @Schema(
                        description = "What proves it, for those who may read the history",
                        examples = "Service report 2026-1187, photograph of the version screen",
                        maxLength = 2000)
                @Nullable
                String evidence,
        @Schema(
                        description = "As seen on the unit. Kept with the report; the register's own stays as it is",
                        examples = "4.2.1",
                        maxLength = 200)
                @Nullable
                String softwareVersion,
        @Schema(
                        implementation = ReportSource.class,
                        description = "A partner may say Telemetry; otherwise it follows from who reports",
                        examples = "Partner")
                @Nullable
                String source) {}
