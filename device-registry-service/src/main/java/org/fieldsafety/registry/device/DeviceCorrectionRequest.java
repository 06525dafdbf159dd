package org.fieldsafety.registry.device;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/** All that can be corrected of a device; what is left out becomes unknown. */
@Schema(description = "All that can be corrected of a device; what is left out becomes unknown")
record DeviceCorrectionRequest(
        @Schema(examples = "20005715") @Size(min = 1, max = 100) @Nullable String catalogueNumber,
        @Schema(examples = "L2291") @Size(min = 1, max = 100) @Nullable String lot,
        @Schema(examples = "4.2.0") @Size(min = 1, max = 100) @Nullable String softwareVersion,
        @Schema(description = "Code of one of the holder's sites", examples = "LAB-2") @Nullable String site,
        @Schema(examples = "2023-02-14") @Nullable LocalDate manufacturedOn,
        @Schema(examples = "2023-03-01") @Nullable LocalDate shippedOn,
        @Schema(examples = "Connected") @Nullable Connectivity connectivity,
        @Schema(description = "Kept in the history", examples = "Lot misread at delivery") @NotBlank @Size(max = 500)
                String reason) {

    /** @param today no date may be after it */
    void check(Violations violations, LocalDate today) {
        if (manufacturedOn != null && manufacturedOn.isAfter(today)) {
            violations.add("manufacturedOn", "in-the-future", "This day has not come yet");
        }
        if (shippedOn != null && shippedOn.isAfter(today)) {
            violations.add("shippedOn", "in-the-future", "This day has not come yet");
        }
        if (manufacturedOn != null && shippedOn != null && shippedOn.isBefore(manufacturedOn)) {
            violations.add("shippedOn", "before-manufacture", "It can't have been shipped before it was made");
        }
    }
}
