package org.fieldsafety.acknowledgement.distribution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.acknowledgement.notice.KnownNotice;
import org.fieldsafety.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/** What a distributor says of the customers it supplied. */
@Schema(
        description =
                "What a distributor says of the customers it supplied: how many it informed itself, or who they are,"
                        + " or both")
public record CustomersRequest(
        @Schema(description = "How many customers it has informed itself so far, all together", examples = "14")
                @Min(0)
                @Max(100_000)
                @Nullable
                Integer informedCount,
        @Schema(description = "Those that are to be told and to answer themselves")
                @Size(min = 1, max = CustomersRequest.MOST_CUSTOMERS)
                @Nullable
                List<@Valid @NotNull Customer> customers) {

    static final int MOST_CUSTOMERS = 1000;
    static final int MOST_UNITS = 5000;
    private static final String ONE_LINE = "\\P{Cc}*";
    private static final String ONE_LINE_ONLY = "must be one line without control characters";
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    /** A customer, and what was passed on to it. */
    @Schema(
            name = "NamedCustomerRequest",
            requiredProperties = {"name", "country", "language", "contact"})
    public record Customer(
            @Schema(examples = "Laboratorio Sierra Norte")
                    @NotBlank
                    @Size(max = 200)
                    @Pattern(regexp = ONE_LINE, message = ONE_LINE_ONLY)
                    String name,
            @Schema(description = "ISO 3166-1 alpha-2", examples = "ES") @NotNull String country,
            @Schema(description = "BCP 47 tag of the language to write in", examples = "es") @NotNull @Size(max = 35)
                    String language,
            @Valid @NotNull Contact contact,
            @Schema(
                            description =
                                    "The manufacturer's number for it, where it has one that the register does not"
                                            + " know",
                            examples = "ES-0107")
                    @Size(max = 40)
                    @Pattern(regexp = "\\S(.*\\S)?", message = "must not begin or end with a space")
                    @Nullable
                    String customerNumber,
            @Schema(description = "What it got; all customers together at most 5,000") @Nullable
                    List<@Valid @NotNull Unit> units) {

        List<Unit> passedOn() {
            return units == null ? List.of() : units;
        }
    }

    /** Whom safety notices go to. */
    @Schema(
            name = "NamedCustomerContact",
            requiredProperties = {"name", "email"})
    public record Contact(
            @Schema(examples = "Pilar Gracia")
                    @NotBlank
                    @Size(max = 200)
                    @Pattern(regexp = ONE_LINE, message = ONE_LINE_ONLY)
                    String name,
            @Schema(examples = "calidad@sierra-norte.example.org") @NotBlank @Email @Size(max = 254) String email) {}

    /** A unit that was passed on. */
    @Schema(
            name = "PassedOnUnit",
            requiredProperties = {"udiDi", "serial"})
    public record Unit(
            @Schema(examples = "00816270020125") @NotNull String udiDi,
            @Schema(description = "Exactly as on the label", examples = "NB551077")
                    @NotBlank
                    @Size(max = 20, message = "at most 20 characters (GS1 AI 21)")
                    String serial) {}

    List<Customer> named() {
        return customers == null ? List.of() : customers;
    }

    /** Checks what needs more than a pattern. */
    void check(KnownNotice notice) {
        var violations = new Violations();
        if (informedCount == null && customers == null) {
            violations.add("", "nothing-said", "Say informedCount, customers, or both");
        }
        var seen = new HashSet<Unit>();
        for (int i = 0; i < named().size(); i++) {
            var field = "customers[" + i + "].";
            var customer = named().get(i);
            if (!COUNTRIES.contains(customer.country())) {
                violations.add(
                        field + "country", "invalid-country", "'" + customer.country() + "' is no code of ISO 3166-1");
            }
            if (!isLanguage(customer.language())) {
                violations.add(
                        field + "language",
                        "invalid-language",
                        "'" + customer.language() + "' is no language tag of BCP 47");
            }
            for (int j = 0; j < customer.passedOn().size(); j++) {
                var unit = customer.passedOn().get(j);
                if (notice.product(unit.udiDi()).isEmpty()) {
                    violations.add(
                            field + "units[" + j + "].udiDi",
                            "unknown-product",
                            "The notice has no product with the UDI-DI " + unit.udiDi());
                }
                if (!seen.add(unit)) {
                    violations.add(field + "units[" + j + "]", "repeated-unit", "The request names it before");
                }
            }
        }
        if (seen.size() > MOST_UNITS) {
            violations.add("customers", "too-many-units", "At most 5,000 units in one request");
        }
        violations.throwIfAny();
    }

    private static boolean isLanguage(String tag) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
