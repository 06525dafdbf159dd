package org.fieldsafety.registry.importing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one import did: {@code rows = created + updated + unchanged + refused}. */
@Schema(
        description = "What one device import did",
        requiredProperties = {"id", "receivedAt", "rows", "created", "updated", "unchanged", "refused", "refusedRows"})
record DeviceImportView(
        @Schema(examples = "c2b6d1f0-5e1b-4a3a-8a55-6f0f5d2c9b17") UUID id,
        @Schema(examples = "2026-11-20T08:30:00Z") Instant receivedAt,
        @Schema(description = "Rows in the file, the header not counted", examples = "150") long rows,
        @Schema(description = "Devices that are new in the register", examples = "140") long created,
        @Schema(description = "Devices of which something changed", examples = "6") long updated,
        @Schema(description = "Devices that were registered just so", examples = "3") long unchanged,
        @Schema(description = "Rows that were left out", examples = "1") long refused,
        @Schema(description = "The first 1000 rows that were left out, in the order of the file")
                List<RefusedRow> refusedRows) {}
