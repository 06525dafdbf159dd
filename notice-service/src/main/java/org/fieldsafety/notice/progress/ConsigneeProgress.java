package org.fieldsafety.notice.progress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far the remediation of a notice has come with one consignee. */
record ConsigneeProgress(
        @Schema(examples = "4d0a5c1e-7b9f-4e02-9c3a-1f6d2b8e7a11") UUID consigneeId,
        @Schema(description = "Status of what it owes; absent while nothing is known of it", examples = "InProgress")
                @Nullable
                String obligation,
        @Schema(description = "Affected devices it holds", examples = "12") long total,
        @Schema(
                        description = "Number by remediation status; one that counts nothing is absent",
                        examples = "{\"Outstanding\": 3, \"Remediated\": 8, \"Unreachable\": 1}")
                Map<String, Long> byStatus,
        @Schema(description = ProgressView.BY_CAUSE, examples = "{\"Exported\": 1}")
                Map<String, Long> unreachableByCause) {

    /** A counter of one consignee, with the status of its obligation. */
    record Row(
            String consigneeId,
            @Nullable String obligation,
            String subject,
            String country,
            String status,
            long count) {
        private Count counter() {
            return new Count("Consignee", subject, consigneeId, country, status, count);
        }
    }

    /** @param rows those of one consignee stand together */
    static List<ConsigneeProgress> of(List<Row> rows) {
        var consignees = new LinkedHashMap<String, List<Row>>();
        rows.forEach(row -> consignees
                .computeIfAbsent(row.consigneeId, id -> new ArrayList<>())
                .add(row));
        return consignees.values().stream().map(ConsigneeProgress::one).toList();
    }

    private static ConsigneeProgress one(List<Row> rows) {
        var all = Counts.of(rows.stream().map(Row::counter).toList());
        var first = rows.get(0);
        return new ConsigneeProgress(
                UUID.fromString(first.consigneeId),
                first.obligation,
                all.total(),
                all.byStatus(),
                all.unreachableByCause());
    }
}
