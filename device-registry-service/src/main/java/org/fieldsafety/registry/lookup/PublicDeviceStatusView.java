package org.fieldsafety.registry.lookup;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.registry.remediation.RemediationStatus;
import org.jspecify.annotations.Nullable;

/** Describes what anybody is told; {@link LookingUpDevice} has the database build it. */
@Schema(
        description = "What anybody may know of a device",
        requiredProperties = {"notices"})
record PublicDeviceStatusView(
        @Schema(description = "Empty when no notice affects it, and when no such device is known")
                List<PublicNotice> notices) {

    @Schema(
            name = "PublicNotice",
            requiredProperties = {"reference", "status", "contacts"})
    record PublicNotice(
            @Schema(examples = "FSN2023-1338") String reference,
            @Schema(examples = "InProgress") RemediationStatus status,
            @Schema(description = "Whom to turn to") List<NoticeContact> contacts) {}

    @Schema(
            name = "NoticeContact",
            requiredProperties = {"role", "countries"})
    record NoticeContact(
            @Schema(examples = "TechnicalSupport") String role,
            @Schema(examples = "support@maker.example.org") @Nullable String email,
            @Schema(examples = "+34 900 000 000") @Nullable String phone,
            @Schema(examples = "https://support.maker.example.org") @Nullable String url,
            @Schema(description = "ISO 3166-1 alpha-2; none: all", examples = "[\"ES\"]") List<String> countries) {}
}
