package org.fieldsafety.notice.progress;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the remediation of a notice has come, as far as this service has heard. */
record ProgressView(
        @Schema(examples = "6f0f3c0e-4a53-4a57-9c0e-2f6d3b1d1338") UUID noticeId,
        @Schema(description = "Affected devices by remediation status; released ones do not count") Counts devices,
        @Schema(description = "Obligations of consignees by status") Counts obligations,
        @Schema(description = "When it was read", examples = "2026-11-22T12:00:00Z") Instant asOf) {}
