package org.fieldsafety.notice.content;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where readers turn to: a function of the manufacturer, never a person, because events carry it. */
public record Contact(
        @NotNull Role role,
        @Email @Size(max = 254) @Schema(examples = "support@example.com") @Nullable String email,
        @Pattern(regexp = "^\\+?[0-9 ()/.-]{4,30}$") @Schema(examples = "+34 910 000 000") @Nullable String phone,
        @Pattern(regexp = "^https?://[^\\s]{3,500}$") @Schema(examples = "https://example.com/support") @Nullable
                String url,
        @Size(max = 250)
                @Schema(
                        description = "ISO 3166-1 alpha-2 codes of the countries it serves; none: all",
                        examples = "[\"ES\"]")
                List<@NotNull @Pattern(regexp = "^[A-Z]{2}$") String> countries) {

    @Schema(name = "ContactRole")
    public enum Role {
        TechnicalSupport,
        CustomerCare,
        Vigilance,
        Other
    }

    public Contact {
        // Left out in a request.
        countries = countries == null ? List.of() : countries;
    }

    boolean isReachable() {
        return email != null || phone != null || url != null;
    }
}
