package org.fieldsafety.registry.remediation;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An affected device in the list of a notice. */
@Schema(
        description = "A device that the notice affects",
        requiredProperties = {"udiDi", "serial", "disposition", "status", "version", "slots"})
record AffectedDeviceView(
        @Schema(examples = "00816270020125") String udiDi,
        @Schema(examples = "NB551077") String serial,
        @Schema(examples = "20005715") @Nullable String catalogueNumber,
        @Schema(description = "Who holds it", examples = "4d0a5c1e-7b9f-4e02-9c3a-1f6d2b8e7a11") @Nullable
                UUID consigneeId,
        @Schema(description = "The holder's country, ISO 3166-1 alpha-2", examples = "ES") @Nullable String country,
        @Schema(description = "What has become of it", examples = "InUse") Disposition disposition,
        @Schema(examples = "InProgress") RemediationStatus status,
        @Schema(description = "Grows by one with each change", examples = "2") long version,
        List<Slot> slots) {

    /** A UDI-DI always has 14 characters, so this sorts as the two do. */
    String sortKey() {
        return udiDi + serial;
    }
}
