package org.fieldsafety.notice.drafting;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One place where two contents differ. */
record Difference(
        @Schema(description = "Names on the way to it", examples = "[\"actions\", \"PATCH\", \"due\"]")
                List<String> path,
        @Schema(description = "What it was, any JSON; absent where it was not there", examples = "\"2027-01-31\"")
                @Nullable
                Object before,
        @Schema(description = "What it is, any JSON; absent where it is no more", examples = "\"2027-02-15\"") @Nullable
                Object after) {}
