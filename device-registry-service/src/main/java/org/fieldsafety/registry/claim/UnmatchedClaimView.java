package org.fieldsafety.registry.claim;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.registry.remediation.AffectedDeviceKey;
import org.fieldsafety.registry.report.SlotAnswer;
import org.jspecify.annotations.Nullable;

/** An answer that could not be applied when it came, and what has become of it. */
@Schema(
        name = "UnmatchedClaim",
        description = "What a consignee answered for a device that the register did not have with it under the notice",
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
        @Schema(examples = "2026-11-21T09:14:07.402Z") Instant receivedAt,
        @Schema(description = "Absent while the claim is open") @Nullable Resolution resolution) {

    AffectedDeviceKey said() {
        return new AffectedDeviceKey(noticeId, udiDi, serial);
    }

    /** The device for which its answers count; none while it is open, or when it was rejected. */
    Optional<AffectedDeviceKey> countsFor() {
        return Optional.ofNullable(resolution)
                .filter(how -> how.outcome != Outcome.Rejected)
                .map(how -> {
                    var otherUdiDi = how.udiDi;
                    var otherSerial = how.serial;
                    return otherUdiDi == null || otherSerial == null
                            ? said()
                            : new AffectedDeviceKey(noticeId, otherUdiDi, otherSerial);
                });
    }

    /** Why it could not be applied. */
    @Schema(
            name = "UnmatchedReason",
            description = "UnknownDevice: the register had no such device. NotAffected: the notice did not affect it."
                    + " OtherConsignee: another consignee held it, or nobody known.",
            examples = "OtherConsignee")
    enum Reason {
        UnknownDevice,
        NotAffected,
        OtherConsignee
    }

    /**
     * What has become of the claim.
     *
     * @param by who decided; {@code system} where nobody had to
     * @param udiDi of the device it was about, where it was assigned to another
     */
    @Schema(
            name = "ClaimResolution",
            requiredProperties = {"outcome", "at", "by"})
    record Resolution(
            Outcome outcome,
            @Schema(examples = "2026-11-22T08:30:00.125Z") Instant at,
            @Schema(description = "Who decided; `system` where nobody had to", examples = "registrar-7") String by,
            @Schema(examples = "The consignee confirmed a slip of the pen") @Nullable String reason,
            @Schema(description = "The device it was about, where it was assigned", examples = "00816270020125")
                    @Nullable
                    String udiDi,
            @Schema(examples = "NB551078") @Nullable String serial) {}

    /** How a claim can end. */
    @Schema(
            name = "ClaimOutcome",
            description = "Assigned: it was about another device, where its answers are now. Transferred: the claimant"
                    + " holds the device, and the register says so now. Rejected: it counts for nothing. Applied: the"
                    + " register learnt by itself that the device is affected and with the claimant.",
            examples = "Assigned")
    enum Outcome {
        Assigned,
        Transferred,
        Rejected,
        Applied
    }
}
