package org.fieldsafety.notice.notice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A signature. Name and time come from the token and the clock, not from the signer. */
record ApproveNoticeRequest(
        @NotBlank
                @Size(max = 500)
                @Schema(
                        description = "What the signature means (21 CFR 11.50)",
                        examples = "Content and translations approved")
                String meaning) {}
