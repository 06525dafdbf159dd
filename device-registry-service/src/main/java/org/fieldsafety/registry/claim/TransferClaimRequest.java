package org.fieldsafety.registry.claim;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That the claimant holds the device. */
@Schema(description = "How it is known that the claimant holds the device")
record TransferClaimRequest(
        @Schema(examples = "Delivery note 4711 shows the resale") @NotBlank @Size(max = 500) String reason,
        @Schema(
                        description = "Needed, and used, only to register a device that the register does not have",
                        examples = "20005715")
                @Size(min = 1, max = 100)
                @Nullable
                String catalogueNumber) {}
