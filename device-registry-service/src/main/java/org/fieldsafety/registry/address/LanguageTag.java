package org.fieldsafety.registry.address;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.fieldsafety.platform.problem.InvalidValue;

/** A well-formed language tag (BCP 47), such as {@code es} or {@code pt-BR}. */
public record LanguageTag(String value) {
    public LanguageTag {
        try {
            if (new Locale.Builder().setLanguageTag(value).build().getLanguage().isEmpty()) {
                throw new InvalidValue("invalid-language", "'" + value + "' names no language");
            }
        } catch (IllformedLocaleException e) {
            throw new InvalidValue("invalid-language", "'" + value + "' is no language tag of BCP 47");
        }
    }
}
