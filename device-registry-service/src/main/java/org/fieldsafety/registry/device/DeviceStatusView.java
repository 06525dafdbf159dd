package org.fieldsafety.registry.device;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.registry.remediation.RemediationStatus;
import org.fieldsafety.registry.remediation.Slot;
import org.jspecify.annotations.Nullable;

/** Describes the answer of the look-up in the OpenAPI document; {@link LookingUpDevice} has the database build it. */
@Schema(
        description = "A device and every notice that affects it",
        requiredProperties = {"udiDi", "serial", "catalogueNumber", "consigneeId", "notices"})
record DeviceStatusView(
        @Schema(examples = "00816270020125") String udiDi,
        @Schema(examples = "NB551077") String serial,
        @Schema(examples = "20005715") String catalogueNumber,
        @Schema(examples = "L2291") @Nullable String lot,
        @Schema(examples = "4.2.0") @Nullable String softwareVersion,
        @Schema(description = "Who holds it", examples = "4d0a5c1e-7b9f-4e02-9c3a-1f6d2b8e7a11") UUID consigneeId,
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
