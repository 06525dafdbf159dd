package org.fieldsafety.acknowledgement.unreachable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param reason why no contact can be made, in the coordinator's words; it stays here and is in no event */
@Schema(description = "Why no contact can be made")
record DeclareUnreachableRequest(
        @NotBlank
                @Size(max = 1000)
                @Pattern(regexp = "[^\\p{Cntrl}]*", message = "must not hold control characters")
                @Schema(examples = "Three calls and a letter; the laboratory moved and left no address")
                String reason) {}
