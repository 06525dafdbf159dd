package org.fieldsafety.acknowledgement.notice;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where the manufacturer can be reached about the notice. */
@Schema(
        name = "NoticeContact",
        description = "Where the manufacturer can be reached about the notice",
        requiredProperties = {"role", "countries"})
public record Contact(
        @Schema(description = "TechnicalSupport, CustomerCare, Vigilance or Other", examples = "TechnicalSupport")
                String role,
        @Schema(examples = "support@example.org") @Nullable String email,
        @Schema(examples = "+34 900 000 000") @Nullable String phone,
        @Schema(examples = "https://support.example.org") @Nullable String url,
        @Schema(description = "ISO 3166-1 alpha-2; empty for everywhere", examples = "[\"ES\"]")
                List<String> countries) {
    public Contact {
        countries = Lists.orEmpty(countries);
    }
}
