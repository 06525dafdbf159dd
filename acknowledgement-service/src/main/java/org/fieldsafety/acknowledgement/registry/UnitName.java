package org.fieldsafety.acknowledgement.registry;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a unit is named: UDI-DI and serial number, both exact strings. */
@Schema(requiredProperties = {"udiDi", "serial"})
public record UnitName(
        @Schema(examples = "00816270020125") String udiDi, @Schema(examples = "NB551077") String serial) {}
