package org.fieldsafety.registry.duplicate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Two consignees that look alike and are not one. */
@Schema(description = "Two consignees that look alike and are not one")
record NotTheSameRequest(
        @Schema(examples = "4d0a5c1e-7b9f-4e02-9c3a-1f6d2b8e7a11") @NotNull UUID one,
        @Schema(examples = "7f3c2a90-11d4-4b8e-8a6f-5e0c9d1b2a34") @NotNull UUID other,
        @Schema(examples = "Two laboratories of one university") @NotBlank @Size(max = 500) String reason) {}
