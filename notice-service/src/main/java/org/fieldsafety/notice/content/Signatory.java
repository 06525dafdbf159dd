package org.fieldsafety.notice.content;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who signs the letter. */
public record Signatory(
        @NotBlank @Size(max = 200) @Schema(examples = "Quinn Quality") String name,
        @NotBlank @Size(max = 200) @Schema(examples = "Vice President, Quality") String title) {}
