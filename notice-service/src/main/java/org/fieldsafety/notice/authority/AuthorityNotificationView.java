package org.fieldsafety.notice.authority;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A report to an authority. */
record AuthorityNotificationView(
        UUID id,
        @Schema(examples = "AEMPS") String authority,
        @Schema(examples = "ES") String country,
        @Schema(examples = "PS/RG 2023/0815") @Nullable String reference,
        ReportType reportType,
        @Schema(examples = "2026-11-19T09:00:00Z") Instant sentAt,
        @Schema(examples = "ana") String recordedBy,
        @Schema(examples = "2026-11-19T09:05:00Z") Instant recordedAt) {}
