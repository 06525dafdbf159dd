package org.fieldsafety.registry.consignee;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.platform.problem.Violations;

/** All that is written about a consignee, when it is registered and when it is changed. */
@Schema(description = "All that is written about a consignee")
record ConsigneeRequest(
        @Schema(
                        description = "The manufacturer's own number for it, unique; device imports refer to it",
                        examples = "ES-0001")
                @NotBlank
                @Size(max = 40)
                @Pattern(regexp = "\\S(.*\\S)?", message = "must not begin or end with a space")
                String customerNumber,
        @Schema(examples = "Hospital Universitario del Río") @NotBlank @Size(max = 200) String name,
        @Schema(examples = "Hospital") @NotNull ConsigneeKind kind,
        @Schema(description = "ISO 3166-1 alpha-2", examples = "ES") @NotNull String country,
        @Schema(description = "BCP 47 tags, the preferred one first", examples = "[\"es\", \"ca\"]")
                @NotEmpty
                @Size(max = 10)
                List<@NotNull String> languages,
        @NotNull @Size(max = 50) List<@Valid @NotNull Contact> contacts) {

    /** Checks what needs more than a pattern. */
    void check() {
        var violations = new Violations();
        violations.at("country", () -> new CountryCode(country));
        for (int i = 0; i < languages.size(); i++) {
            var language = languages.get(i);
            violations.at("languages[" + i + "]", () -> new LanguageTag(language));
        }
        violations.throwIfAny();
    }
}
