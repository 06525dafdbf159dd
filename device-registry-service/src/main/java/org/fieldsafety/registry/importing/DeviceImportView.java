package org.fieldsafety.registry.importing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.registry.staging.RefusedRow;
import org.jspecify.annotations.Nullable;

/** How far an import has come: in the end {@code rows = created + updated + unchanged + refused}. */
@Schema(
        description = "What one device import has done so far",
        requiredProperties = {
            "id",
            "state",
            "dryRun",
            "receivedAt",
            "rows",
            "merged",
            "created",
            "updated",
            "unchanged",
            "refused",
            "refusedRows"
        })
record DeviceImportView(
        @Schema(examples = "c2b6d1f0-5e1b-4a3a-8a55-6f0f5d2c9b17") UUID id,
        @Schema(examples = "Completed") ImportState state,
        @Schema(description = "Whether it only tells what it would do", examples = "false") boolean dryRun,
        @Schema(examples = "2026-11-20T08:30:00Z") Instant receivedAt,
        @Schema(description = "Absent while it goes on", examples = "2026-11-20T08:30:09Z") @Nullable Instant endedAt,
        @Schema(description = "Rows of the file received, the header not counted", examples = "150") long rows,
        @Schema(description = "Good rows that were dealt with", examples = "149") long merged,
        @Schema(description = "Devices that are new in the register", examples = "140") long created,
        @Schema(description = "Devices of which something changed", examples = "6") long updated,
        @Schema(description = "Devices that were registered just so", examples = "3") long unchanged,
        @Schema(description = "Rows that were left out", examples = "1") long refused,
        @Schema(
                        description =
                                "The first 1000 rows that were left out, in the order of the file; none in a list."
                                        + " All of them: `/device-imports/{id}/refused-rows`")
                List<RefusedRow> refusedRows,
        @Nullable Failure failure) {

    /** Why an import has failed. */
    @Schema(
            name = "ImportFailure",
            description = "Why the import has failed",
            requiredProperties = {"code", "reason"})
    record Failure(
            @Schema(description = "Stable identifier of the reason", examples = "interrupted") String code,
            @Schema(examples = "The connection broke before the whole file had arrived") String reason) {}

    /** Newest first, so cursors are times; the id keeps two of one instant apart. */
    String sortKey() {
        return receivedAt + " " + id;
    }
}
