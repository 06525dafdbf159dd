package org.fieldsafety.notice.content;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who is responsible for the devices.
 *
 * @param srn single registration number (MDR Article 31), which a notice must carry (MDR Article 89(8))
 */
public record Manufacturer(
        @NotBlank @Size(max = 200) @Schema(examples = "Illumina, Inc.") String name,
        @NotNull
                @Pattern(regexp = "^[A-Z]{2}-MF-[0-9]{9}$")
                @Schema(description = "Single registration number (MDR Article 31)", examples = "US-MF-000012345")
                String srn) {}
