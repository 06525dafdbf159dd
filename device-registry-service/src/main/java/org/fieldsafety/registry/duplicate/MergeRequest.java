package org.fieldsafety.registry.duplicate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Into which consignee, and why. */
@Schema(description = "Into which consignee another one is merged, and why")
record MergeRequest(
        @Schema(description = "The one that stays", examples = "7f3c2a90-11d4-4b8e-8a6f-5e0c9d1b2a34") @NotNull
                UUID into,
        @Schema(examples = "Registered twice, under its old and its new name") @NotBlank @Size(max = 500)
                String reason) {}
