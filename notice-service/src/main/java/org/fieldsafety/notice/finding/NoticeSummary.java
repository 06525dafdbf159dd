package org.fieldsafety.notice.finding;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.notice.notice.NoticeStatus;
import org.jspecify.annotations.Nullable;

/** A notice in a list: for staff its newest revision, for others the last one published. */
record NoticeSummary(
        UUID id,
        @Schema(examples = "FSN2023-1338") String reference,
        @Schema(examples = "1") int revision,
        NoticeStatus status,
        @Schema(
                        description = "Title by language",
                        examples = "{\"en\": \"Security flaw in the copy service of two sequencers\"}")
                Map<String, String> titles,
        @Schema(description = "UDI-DIs of its products", examples = "[\"00816270020002\"]") List<String> products,
        @Schema(examples = "2026-11-22T12:00:00Z") @Nullable Instant publishedAt) {}
