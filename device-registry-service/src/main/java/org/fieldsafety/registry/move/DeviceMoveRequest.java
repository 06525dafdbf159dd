package org.fieldsafety.registry.move;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which devices went to whom. */
@Schema(description = "Which devices went to whom")
record DeviceMoveRequest(
        @NotEmpty @Size(max = 5000) List<@Valid @NotNull NamedDevice> devices,
        @Valid @NotNull To to,
        @Schema(description = "The day they went there; not in the future", examples = "2026-11-20") @NotNull
                LocalDate on,
        @Schema(description = "Kept in their history", examples = "Relocated to the branch laboratory")
                @NotBlank
                @Size(max = 500)
                String reason) {

    /** Who holds them now, and where. */
    @Schema(name = "DeviceMoveTo")
    record To(
            @Schema(examples = "4d0a5c1e-7b9f-4e02-9c3a-1f6d2b8e7a11") @NotNull UUID consigneeId,
            @Schema(description = "Code of one of its sites", examples = "LAB-2") @Nullable String site) {}
}
