package org.fieldsafety.notice.publication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.notice.notice.Signature.Capacity;

/** A signature. Name, time and hash come from the token, the clock and the content, not from the signer. */
record SignNoticeRequest(
        @NotNull Capacity capacity,
        @NotBlank
                @Size(max = 500)
                @Schema(
                        description = "What the signature means (21 CFR 11.50)",
                        examples = "Content and translations approved")
                String meaning) {}
