package org.fieldsafety.registry.merging;

import java.util.List;
import java.util.UUID;
import org.fieldsafety.registry.staging.StagingTable;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are merged in one transaction.
 *
 * @param given the optional columns they speak of
 * @param own the only consignees whose devices the importer may touch; null for all
 * @param trace headers that continue the trace of the request
 */
record Chunk(
        UUID importId, int nth, List<String> given, boolean dryRun, String by, UUID @Nullable [] own, String trace) {

    String table() {
        return StagingTable.of(importId);
    }

    RowSql sql() {
        return new RowSql(given, own != null);
    }
}
