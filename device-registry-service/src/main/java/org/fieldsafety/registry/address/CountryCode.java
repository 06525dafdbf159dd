package org.fieldsafety.registry.address;

import java.util.Locale;
import java.util.Set;
import org.fieldsafety.platform.problem.InvalidValue;

/** A country in ISO 3166-1 alpha-2, in capitals. */
public record CountryCode(String value) {
    private static final Set<String> ASSIGNED = Set.of(Locale.getISOCountries());

    public CountryCode {
        if (!ASSIGNED.contains(value)) {
            throw new InvalidValue("invalid-country", "'" + value + "' is no country code of ISO 3166-1 alpha-2");
        }
    }
}
