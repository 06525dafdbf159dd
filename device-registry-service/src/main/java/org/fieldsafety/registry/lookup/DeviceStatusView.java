package org.fieldsafety.registry.lookup;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.registry.remediation.Disposition;
import org.fieldsafety.registry.remediation.RemediationStatus;
import org.fieldsafety.registry.remediation.Slot;
import org.jspecify.annotations.Nullable;

/** Describes the answer of the look-up in the OpenAPI document; {@link DeviceStatusJson} writes it. */
@Schema(
        description = "A device and every notice that affects it",
        requiredProperties = {"udiDi", "serial", "notices"})
record DeviceStatusView(
        @Schema(examples = "00816270020125") String udiDi,
        @Schema(examples = "NB551077") String serial,
        @Schema(examples = "20005715") @Nullable String catalogueNumber,
        @Schema(examples = "L2291") @Nullable String lot,
        @Schema(examples = "4.2.0") @Nullable String softwareVersion,
        @Schema(
                        description = "Who holds it; absent when nobody is known to",
                        examples = "4d0a5c1e-7b9f-4e02-9c3a-1f6d2b8e7a11")
                @Nullable
                UUID consigneeId,
        @Schema(description = "Code of the holder's site", examples = "LAB-2") @Nullable String site,
        @Schema(
                        description = "Whether it is connected to a network",
                        enumeration = {"Connected", "Unconnected"},
                        examples = "Connected")
                @Nullable
                String connectivity,
        @Schema(examples = "2022-08-17") @Nullable LocalDate manufacturedOn,
        @Schema(examples = "2022-09-02") @Nullable LocalDate shippedOn,
        @Schema(description = "Absent while it is in use", examples = "Returned") @Nullable Disposition disposition,
        @Schema(description = "Since when", examples = "2026-10-05") @Nullable LocalDate dispositionOn,
        @Schema(description = "Empty when the device is not affected") List<AffectingNotice> notices) {

    /** One published notice that affects the device. */
    @Schema(
            name = "AffectingNotice",
            requiredProperties = {"noticeId", "reference", "status", "slots"})
    record AffectingNotice(
            @Schema(examples = "0b3f7a52-8c1d-4e6b-9f2a-5d7c1e4a9b30") UUID noticeId,
            @Schema(examples = "FSN2023-1338") String reference,
            @Schema(examples = "InProgress") RemediationStatus status,
            List<Slot> slots) {}
}
