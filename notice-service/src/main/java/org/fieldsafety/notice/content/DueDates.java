package org.fieldsafety.notice.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/**
 * By when each consignee owes what. A due date is the last day on which it is still in time.
 *
 * @param byCountry stricter dates by ISO 3166-1 alpha-2 code; null when there are none, so that a content without them
 *     keeps the canonical form, and with it the signatures, it always had
 */
public record DueDates(
        @NotNull @Schema(description = "To acknowledge receipt", examples = "2026-12-22") LocalDate receipt,
        @NotNull @Schema(description = "To have done every action; not before receipt", examples = "2027-02-22")
                LocalDate completion,
        @Size(max = 100)
                @Schema(
                        description = "Where a country asks for more haste: dates by ISO 3166-1 alpha-2 code, none of "
                                + "them later than the one for everybody")
                @Nullable
                Map<String, @NotNull @Valid CountryDates> byCountry) {
    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);
    private static final String FIELD = "dueDates";

    public DueDates {
        byCountry = byCountry == null || byCountry.isEmpty() ? null : byCountry;
    }

    /** Finds the dates that contradict each other. */
    void checkCoherent(Violations violations) {
        checkOrder(FIELD, receipt, completion, violations);
        if (completion.isAfter(LAST_DAY) || receipt.isAfter(LAST_DAY)) {
            violations.add(FIELD, "date-too-late", "Nobody will wait beyond " + LAST_DAY);
        }
        countries().forEach((country, dates) -> {
            var field = of(country);
            if (!Coherence.COUNTRIES.contains(country)) {
                violations.add(field, "unknown-country", country + " is none of the ISO 3166-1 alpha-2 codes");
            }
            checkOrder(field, dates.receipt(), dates.completion(), violations);
            checkNotLater(field + ".receipt", dates.receipt(), receipt, violations);
            checkNotLater(field + ".completion", dates.completion(), completion, violations);
        });
    }

    /** Finds the dates that nobody could keep any more. */
    public void checkNotBefore(LocalDate today, Violations violations) {
        checkNotOver(FIELD + ".receipt", receipt, today, violations);
        checkNotOver(FIELD + ".completion", completion, today, violations);
        countries().forEach((country, dates) -> {
            checkNotOver(of(country) + ".receipt", dates.receipt(), today, violations);
            checkNotOver(of(country) + ".completion", dates.completion(), today, violations);
        });
    }

    private Map<String, CountryDates> countries() {
        return byCountry == null ? Map.of() : new TreeMap<>(byCountry);
    }

    private static String of(String country) {
        return FIELD + ".byCountry." + country;
    }

    private static void checkOrder(String field, LocalDate receipt, LocalDate completion, Violations violations) {
        if (completion.isBefore(receipt)) {
            violations.add(
                    field + ".completion", "completion-before-receipt", "Completion can't be due before receipt is");
        }
    }

    private static void checkNotLater(String field, LocalDate date, LocalDate everybodys, Violations violations) {
        if (date.isAfter(everybodys)) {
            violations.add(field, "country-due-later", "Everybody has to be done by " + everybodys + " at the latest");
        }
    }

    private static void checkNotOver(String field, LocalDate date, LocalDate today, Violations violations) {
        if (date.isBefore(today)) {
            violations.add(field, "due-date-in-past", date + " is already over");
        }
    }
}
