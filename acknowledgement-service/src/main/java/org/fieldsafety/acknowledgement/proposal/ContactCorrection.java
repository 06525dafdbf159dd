package org.fieldsafety.acknowledgement.proposal;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.platform.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Who is the right contact. Addresses are checked as the register checks them: what it would refuse never gets there. */
@Schema(
        description = "Who is the right contact",
        requiredProperties = {"name", "email"})
public record ContactCorrection(
        @Schema(description = "The address that is not right", examples = "almacen@hospital-del-rio.example.org")
                @Email
                @Size(min = 1, max = 254)
                @Nullable
                String wrong,
        @Schema(examples = "Marta Soler")
                @NotBlank
                @Size(max = 200)
                @Pattern(regexp = ContactCorrection.ONE_LINE, message = "must be one line without control characters")
                String name,
        @Schema(examples = "calidad@hospital-del-rio.example.org") @NotBlank @Email @Size(max = 254) String email,
        @Schema(description = "BCP 47 tag of the language to write in", examples = "es") @Size(max = 35) @Nullable
                String language,
        @Schema(examples = "She took over quality in May")
                @Size(max = 1000)
                @Pattern(
                        regexp = "[\\P{Cc}\\r\\n\\t]*",
                        message = "must be without control characters other than line ends")
                @Nullable
                String note) {

    static final String ONE_LINE = "\\P{Cc}*";

    /** Checks what needs more than a pattern. */
    void check() {
        if (language == null) {
            return;
        }
        try {
            if (!new Locale.Builder()
                    .setLanguageTag(language)
                    .build()
                    .getLanguage()
                    .isEmpty()) {
                return;
            }
        } catch (IllformedLocaleException e) {
            // Answered below, as is a tag without a language.
        }
        throw new InvalidInput("language", "invalid-language", "'" + language + "' is no language tag of BCP 47");
    }
}
