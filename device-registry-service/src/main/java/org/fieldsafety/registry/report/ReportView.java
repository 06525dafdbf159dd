package org.fieldsafety.registry.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.registry.remediation.ReportSource;
import org.jspecify.annotations.Nullable;

/** One report of one unit, as it was made. */
@Schema(
        name = "RemediationReport",
        requiredProperties = {"reportId", "source", "reportedAt", "recordedAt", "slots"})
record ReportView(
        @Schema(
                        description = "An acknowledgement's id where that is its source",
                        examples = "019aa9d0-41c7-7b02-8f4e-6d1c3b2a9e55")
                UUID reportId,
        @Schema(examples = "FieldService") ReportSource source,
        @Schema(description = "Whose answer it is", examples = "4d0a5c1e-7b9f-4e02-9c3a-1f6d2b8e7a11") @Nullable
                UUID consigneeId,
        @Schema(description = "Who sent it, where the register was told", examples = "technician-12") @Nullable
                String reportedBy,
        @Schema(description = "When it was submitted: the latest wins", examples = "2026-11-21T09:14:07.318Z")
                Instant reportedAt,
        @Schema(description = "When the register had it", examples = "2026-11-21T09:14:07.402Z") Instant recordedAt,
        @Schema(examples = "Service report 2026-1187") @Nullable String evidence,
        @Schema(description = "As seen on the unit", examples = "4.2.1") @Nullable String softwareVersion,
        List<SlotAnswer> slots) {}
