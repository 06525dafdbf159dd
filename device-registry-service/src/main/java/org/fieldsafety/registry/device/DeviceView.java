package org.fieldsafety.registry.device;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.registry.remediation.Disposition;
import org.jspecify.annotations.Nullable;

/** All that the register knows of one device. */
@Schema(
        description = "All that the register knows of one device",
        requiredProperties = {"udiDi", "serial", "disposition", "registeredAt"})
record DeviceView(
        @Schema(examples = "00816270020125") String udiDi,
        @Schema(examples = "NB551077") String serial,
        @Schema(description = "Absent when only a notice has named the unit so far", examples = "20005715") @Nullable
                String catalogueNumber,
        @Schema(examples = "L2291") @Nullable String lot,
        @Schema(examples = "4.2.0") @Nullable String softwareVersion,
        @Schema(
                        description = "Who holds it; absent when nobody known does",
                        examples = "4d0a5c1e-7b9f-4e02-9c3a-1f6d2b8e7a11")
                @Nullable
                UUID consigneeId,
        @Schema(description = "Code of one of the holder's sites", examples = "LAB-2") @Nullable String site,
        @Schema(examples = "2023-02-14") @Nullable LocalDate manufacturedOn,
        @Schema(examples = "2023-03-01") @Nullable LocalDate shippedOn,
        @Schema(examples = "Connected") @Nullable Connectivity connectivity,
        @Schema(examples = "InUse") Disposition disposition,
        @Schema(description = "Since when it is so, where that was said", examples = "2026-11-20") @Nullable
                LocalDate dispositionOn,
        @Schema(examples = "2026-11-21T09:14:07.402Z") Instant registeredAt,
        @Schema(description = "Shown to the manufacturer's own people", examples = "registrar@manufacturer.example.org")
                @Nullable
                String registeredBy) {

    /** Without what concerns the manufacturer's own people only. */
    DeviceView asItsHolderSeesIt() {
        return new DeviceView(
                udiDi,
                serial,
                catalogueNumber,
                lot,
                softwareVersion,
                consigneeId,
                site,
                manufacturedOn,
                shippedOn,
                connectivity,
                disposition,
                dispositionOn,
                registeredAt,
                null);
    }
}
