package org.fieldsafety.registry.move;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.registry.remediation.Disposition;

/** What has become of which devices. */
@Schema(description = "What has become of which devices")
record DeviceDispositionRequest(
        @NotEmpty @Size(max = 5000) List<@Valid @NotNull NamedDevice> devices,
        @Schema(examples = "Scrapped") @NotNull Disposition disposition,
        @Schema(description = "Since when it is so; not in the future", examples = "2026-11-20") @NotNull LocalDate on,
        @Schema(description = "Kept in their history", examples = "Certificate of destruction 88-12")
                @NotBlank
                @Size(max = 500)
                String reason) {}
