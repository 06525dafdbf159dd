package org.fieldsafety.notice.publication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why somebody takes this step; kept in the revision's history. */
record ReasonRequest(
        @NotBlank @Size(max = 2_000) @Schema(examples = "The hazard is understated in the Spanish text")
                String reason) {}
