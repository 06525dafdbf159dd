package org.fieldsafety.registry.acknowledgement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An answer that could not be applied, for a person to look at. */
@Schema(
        description = "What a consignee answered for a device that the register does not have with it under the notice",
        requiredProperties = {
            "id",
            "noticeId",
            "consigneeId",
            "acknowledgementId",
            "udiDi",
            "serial",
            "reason",
            "slots",
            "receivedAt"
        })
record UnmatchedClaimView(
        @Schema(examples = "019aa9c2-6d5e-7c31-9d4e-2b7f0a6c1e58") UUID id,
        @Schema(examples = "0b3f7a52-8c1d-4e6b-9f2a-5d7c1e4a9b30") UUID noticeId,
        @Schema(description = "Who answered", examples = "4d0a5c1e-7b9f-4e02-9c3a-1f6d2b8e7a11") UUID consigneeId,
        @Schema(examples = "9e1c4b70-2a55-4d38-8f6e-03b7d1c9e842") UUID acknowledgementId,
        @Schema(description = "As it was answered, unchecked", examples = "00816270020125") String udiDi,
        @Schema(description = "As it was answered, unchecked", examples = "NB551077") String serial,
        Reason reason,
        List<SlotAnswer> slots,
        @Schema(examples = "2026-11-21T09:14:07.402Z") Instant receivedAt) {

    /** Why it could not be applied. */
    @Schema(
            name = "UnmatchedReason",
            description = "UnknownDevice: the register has no such device. NotAffected: the notice does not affect it."
                    + " OtherConsignee: another consignee holds it.",
            examples = "OtherConsignee")
    enum Reason {
        UnknownDevice,
        NotAffected,
        OtherConsignee
    }
}
