package org.fieldsafety.acknowledgement.effectiveness;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/** Which sample to draw. */
@Schema(description = "Which sample to draw", requiredProperties = "level")
record DrawSampleRequest(
        @NotNull Level level,
        @Schema(description = "Only with level B: more than 10 and less than 100", examples = "25") @Nullable
                Integer percent,
        @Schema(
                        description = "Only consignees in these countries (ISO 3166-1 alpha-2); absent for all",
                        examples = "[\"ES\", \"PT\"]")
                @Size(min = 1, max = 250)
                @Nullable
                List<@NotNull String> countries,
        @Schema(
                        description = "What decides who is drawn; made up when it is absent",
                        examples = "FSN2023-1338 first check")
                @Pattern(
                        regexp = "[\\x21-\\x7E]([\\x20-\\x7E]{0,62}[\\x21-\\x7E])?",
                        message = "must be 1 to 64 printable ASCII characters, no space at its ends")
                @Nullable
                String seed) {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** Checks what needs more than a pattern. */
    void check() {
        var violations = new Violations();
        if (level == Level.B && (percent == null || percent <= 10 || percent >= 100)) {
            violations.add("percent", "invalid-percent", "Level B takes more than 10 % and less than 100 %");
        }
        if (level != Level.B && percent != null) {
            violations.add("percent", "invalid-percent", "Only level B has a percentage of its own");
        }
        for (int i = 0; countries != null && i < countries.size(); i++) {
            if (!COUNTRIES.contains(countries.get(i))) {
                violations.add(
                        "countries[" + i + "]", "invalid-country", "This is no country code of ISO 3166-1 alpha-2");
            }
        }
        violations.throwIfAny();
    }
}
