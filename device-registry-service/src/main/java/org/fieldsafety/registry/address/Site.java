package org.fieldsafety.registry.address;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One of the places of an organisation.
 *
 * @param code names it within the organisation; devices refer to it
 * @param country ISO 3166-1 alpha-2; absent where it is the organisation's own
 */
@Schema(
        description = "One of the places of an organisation",
        requiredProperties = {"code", "name"})
public record Site(
        @Schema(description = "Unique within the consignee; devices refer to it", examples = "LAB-2")
                @NotBlank
                @Size(max = Site.LONGEST_CODE)
                @Pattern(regexp = "\\S(.*\\S)?", message = "must not begin or end with a space")
                String code,
        @Schema(examples = "Laboratorio de genética") @NotBlank @Size(max = 200) String name,
        @Schema(description = "Street, building, floor", examples = "[\"Calle del Río 12\", \"Edificio B\"]")
                @Size(max = 5)
                @Nullable
                List<@NotBlank @Size(max = 200) String> addressLines,
        @Schema(examples = "Zaragoza") @Size(max = 100) @Nullable String city,
        @Schema(examples = "50009") @Size(max = 20) @Nullable String postalCode,
        @Schema(description = "ISO 3166-1 alpha-2; absent where it is the consignee's own", examples = "ES") @Nullable
                String country) {

    /** How many characters a code has at most. */
    public static final int LONGEST_CODE = 40;

    /** The same place under another code. */
    public Site coded(String other) {
        return new Site(other, name, addressLines, city, postalCode, country);
    }
}
