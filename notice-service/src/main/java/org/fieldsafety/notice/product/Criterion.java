package org.fieldsafety.notice.product;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Conditions that a unit must all meet; what is left out is no condition. A range of serial numbers is a filter over the
 * devices there are, never a list of them: a recall may span millions of numbers for a few hundred units.
 */
public record Criterion(
        @Schema(description = "Its serial number is listed in the device registry", examples = "false") boolean listed,
        @Size(max = 200) @Schema(description = "Its serial number lies in one of them")
                List<@NotNull @Valid SerialRange> serialRanges,
        @Size(max = 500) @Schema(description = "Its lot is one of them", examples = "[\"L2209A\"]")
                List<@NotBlank @Size(max = 20) String> lots,
        @Size(max = 50) @Schema(description = "Its software version lies in one of them")
                List<@NotNull @Valid VersionRange> softwareVersions) {

    public Criterion {
        // Left out in a request.
        serialRanges = serialRanges == null ? List.of() : serialRanges;
        lots = lots == null ? List.of() : lots;
        softwareVersions = softwareVersions == null ? List.of() : softwareVersions;
    }

    boolean isEmpty() {
        return !listed && serialRanges.isEmpty() && lots.isEmpty() && softwareVersions.isEmpty();
    }
}
