package org.fieldsafety.notice.authority;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/** A report that was sent to an authority. */
record NotifyAuthorityRequest(
        @NotBlank @Size(max = 200) @Schema(examples = "AEMPS") String authority,
        @NotNull @Schema(description = "ISO 3166-1 alpha-2", examples = "ES") String country,
        @Size(min = 1, max = 60)
                @Schema(description = "The authority's reference, once it has given one", examples = "PS/RG 2023/0815")
                @Nullable
                String reference,
        @NotNull ReportType reportType,
        @NotNull @Schema(description = "When it was sent", examples = "2026-11-19T09:00:00Z") Instant sentAt) {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    void check(Instant now) {
        var violations = new Violations();
        if (!COUNTRIES.contains(country)) {
            violations.add("country", "unknown-country", country + " is no ISO 3166-1 alpha-2 code");
        }
        if (sentAt.isAfter(now)) {
            violations.add("sentAt", "date-in-future", "Only what was sent is recorded");
        }
        violations.throwIfAny();
    }
}
