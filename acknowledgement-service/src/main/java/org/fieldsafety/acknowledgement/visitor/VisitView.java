package org.fieldsafety.acknowledgement.visitor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.acknowledgement.notice.NoticeStatus;
import org.jspecify.annotations.Nullable;

/** What a link is for. */
@Schema(
        name = "Visit",
        description = "What a personal link is for",
        requiredProperties = {"noticeId", "reference", "noticeStatus", "consigneeId", "person", "language", "expiresAt"
        })
public record VisitView(
        UUID noticeId,
        @Schema(examples = "FSN2023-1338") String reference,
        NoticeStatus noticeStatus,
        @Schema(examples = "Security flaw in the copy service of two sequencers") @Nullable String title,
        @Schema(examples = "Illumina, Inc.") @Nullable String manufacturer,
        UUID consigneeId,
        @Schema(examples = "Hospital Universitario del Río") @Nullable String consigneeName,
        @Schema(description = "Whom the link is for", examples = "Marta Soler") String person,
        @Schema(
                        description = "BCP 47 tag of what is read with it unless Accept-Language says otherwise",
                        examples = "es")
                String language,
        @Schema(description = "Last day for the first acknowledgement", examples = "2026-12-22") @Nullable
                LocalDate receiptDue,
        @Schema(description = "Last day to have everything done", examples = "2027-02-22") @Nullable
                LocalDate completionDue,
        @Schema(description = "When the link ends") Instant expiresAt) {}
