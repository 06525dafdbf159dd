package org.fieldsafety.registry.move;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.registry.remediation.Disposition;
import org.fieldsafety.registry.remediation.RemediationStatus;
import org.jspecify.annotations.Nullable;

/** A device nobody known holds. */
@Schema(
        name = "DeviceWithoutHolder",
        description =
                "A device nobody known holds: a notice lists it and the register did not know it, or it was returned",
        requiredProperties = {"udiDi", "serial", "disposition", "registeredAt", "notices"})
record DeviceWithoutHolderView(
        @Schema(examples = "00816270020125") String udiDi,
        @Schema(examples = "NB551077") String serial,
        @Schema(description = "Absent when only a notice has named the unit", examples = "20005715") @Nullable
                String catalogueNumber,
        @Schema(examples = "Returned") Disposition disposition,
        @Schema(description = "Since when it is so", examples = "2026-11-20") @Nullable LocalDate dispositionOn,
        @Schema(description = "Who held it last", examples = "4d0a5c1e-7b9f-4e02-9c3a-1f6d2b8e7a11") @Nullable
                UUID lastConsigneeId,
        @Schema(examples = "2026-11-21T09:14:07.402Z") Instant registeredAt,
        @Schema(description = "Who, or which notice, made it known", examples = "notice FSN2023-1338") @Nullable
                String registeredBy,
        @Schema(description = "The notices that affect it") List<Affecting> notices) {

    /** A UDI-DI always has 14 characters, so this sorts as the two do. */
    String sortKey() {
        return udiDi + serial;
    }

    /** A notice that affects it. */
    @Schema(
            name = "NoticeWithoutHolder",
            requiredProperties = {"noticeId", "reference", "status"})
    record Affecting(
            @Schema(examples = "0b3f7a52-8c1d-4e6b-9f2a-5d7c1e4a9b30") UUID noticeId,
            @Schema(examples = "FSN2023-1338") String reference,
            @Schema(examples = "Outstanding") RemediationStatus status) {}
}
