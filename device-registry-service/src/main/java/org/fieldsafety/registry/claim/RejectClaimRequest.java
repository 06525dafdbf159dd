package org.fieldsafety.registry.claim;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a claim counts for nothing. */
@Schema(description = "Why the answers count for nothing")
record RejectClaimRequest(
        @Schema(examples = "The consignee sold the unit years ago") @NotBlank @Size(max = 500) String reason) {}
