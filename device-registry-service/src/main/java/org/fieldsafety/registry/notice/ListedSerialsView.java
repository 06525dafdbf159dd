package org.fieldsafety.registry.notice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.platform.http.Page;

/** The serial numbers listed for one product of a notice. */
@Schema(
        description = "The serial numbers listed for one product of a notice, a page of them",
        requiredProperties = {"udiDi", "count", "serials"})
record ListedSerialsView(
        @Schema(examples = "00816270020125") String udiDi,
        @Schema(description = "How many are listed in all", examples = "829") long count,
        Page<String> serials) {}
