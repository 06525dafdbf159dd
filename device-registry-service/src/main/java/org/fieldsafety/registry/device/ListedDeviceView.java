package org.fieldsafety.registry.device;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.registry.remediation.Disposition;
import org.jspecify.annotations.Nullable;

/** A device in the list of the register. */
@Schema(
        description = "A device as the register knows it",
        requiredProperties = {"udiDi", "serial", "disposition"})
record ListedDeviceView(
        @Schema(examples = "00816270020125") String udiDi,
        @Schema(examples = "NB551077") String serial,
        @Schema(examples = "20005715") @Nullable String catalogueNumber,
        @Schema(examples = "L2291") @Nullable String lot,
        @Schema(examples = "4.2.0") @Nullable String softwareVersion,
        @Schema(description = "The holder's customer number; absent where it has no holder", examples = "ES-0001")
                @Nullable
                String consignee,
        @Schema(description = "Who holds it", examples = "4d0a5c1e-7b9f-4e02-9c3a-1f6d2b8e7a11") @Nullable
                UUID consigneeId,
        @Schema(description = "Code of one of the holder's sites", examples = "LAB-2") @Nullable String site,
        @Schema(examples = "2024-03-18") @Nullable LocalDate manufacturedOn,
        @Schema(examples = "2024-05-02") @Nullable LocalDate shippedOn,
        @Schema(examples = "Connected") @Nullable String connectivity,
        @Schema(examples = "InUse") Disposition disposition,
        @Schema(description = "Since when", examples = "2026-02-11") @Nullable LocalDate dispositionOn) {

    /** A UDI-DI always has 14 characters, so this sorts as the two do. */
    String sortKey() {
        return udiDi + serial;
    }
}
