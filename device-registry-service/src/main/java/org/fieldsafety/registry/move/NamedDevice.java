package org.fieldsafety.registry.move;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A device as a request names it; whether there is one is judged for each alone. */
@Schema(
        description = "A device as it is named",
        requiredProperties = {"udiDi", "serial"})
public record NamedDevice(
        @Schema(description = "UDI-DI, 14 digits", examples = "00816270020125") @NotNull String udiDi,
        @Schema(description = "Exactly as on the label", examples = "NB551077") @NotNull String serial) {}
