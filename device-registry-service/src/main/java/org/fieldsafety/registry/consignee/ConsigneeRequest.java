package org.fieldsafety.registry.consignee;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.platform.problem.Violations;
import org.fieldsafety.registry.address.Contact;
import org.fieldsafety.registry.address.CountryCode;
import org.fieldsafety.registry.address.LanguageTag;
import org.fieldsafety.registry.address.Site;
import org.jspecify.annotations.Nullable;

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
        @NotNull @Size(max = ConsigneeRequest.MOST_CONTACTS) List<@Valid @NotNull Contact> contacts,
        @Schema(description = "Where its devices are; when it is left out, the sites known stay")
                @Size(max = ConsigneeRequest.MOST_SITES)
                @Nullable
                List<@Valid @NotNull Site> sites,
        @Schema(description = "What other systems call it; when it is left out, those known stay")
                @Size(max = ConsigneeRequest.MOST_EXTERNAL_IDS)
                @Nullable
                List<@Valid @NotNull ExternalId> externalIds) {

    static final int MOST_CONTACTS = 50;
    static final int MOST_SITES = 500;
    static final int MOST_EXTERNAL_IDS = 50;

    /** Checks what needs more than a pattern. */
    void check() {
        var violations = new Violations();
        violations.at("country", () -> new CountryCode(country));
        for (int i = 0; i < languages.size(); i++) {
            var language = languages.get(i);
            violations.at("languages[" + i + "]", () -> new LanguageTag(language));
        }
        checkSites(violations);
        checkExternalIds(violations);
        violations.throwIfAny();
    }

    /** Whether none of these sites is taken away. */
    boolean keepsSites(Set<String> codes) {
        return sites == null || sites.stream().map(Site::code).toList().containsAll(codes);
    }

    private void checkSites(Violations violations) {
        var codes = new HashSet<String>();
        for (int i = 0; sites != null && i < sites.size(); i++) {
            var site = sites.get(i);
            var in = site.country();
            if (in != null) {
                violations.at("sites[" + i + "].country", () -> new CountryCode(in));
            }
            if (!codes.add(site.code())) {
                violations.add("sites[" + i + "].code", "repeated-site", "Another site has this code");
            }
        }
    }

    private void checkExternalIds(Violations violations) {
        var seen = new HashSet<ExternalId>();
        for (int i = 0; externalIds != null && i < externalIds.size(); i++) {
            var id = externalIds.get(i);
            violations.at("externalIds[" + i + "].value", () -> {
                id.check();
                return id;
            });
            if (!seen.add(id)) {
                violations.add("externalIds[" + i + "]", "repeated-external-id", "It is said twice");
            }
        }
    }
}
