package org.fieldsafety.notice.text;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldsafety.platform.problem.InvalidValue;

/** A language as its canonical BCP 47 tag, such as {@code es} or {@code pt-BR}; one language has one spelling. */
public record Language(String tag) {
    /** ISO 639-1, and whatever else the platform can write. */
    private static final Set<String> LANGUAGES = Stream.concat(
                    Arrays.stream(Locale.getISOLanguages()),
                    Arrays.stream(Locale.getAvailableLocales()).map(Locale::getLanguage))
            .filter(language -> !language.isEmpty())
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** @throws InvalidValue with code {@code invalid-language} */
    public Language {
        var canonical = canonical(tag);
        if (!canonical.equals(tag)) {
            throw new InvalidValue("invalid-language", "Write the language " + tag + " as " + canonical);
        }
    }

    /** A country, a larger area by its number, or none. */
    private static boolean isKnown(String region) {
        return region.isEmpty() || region.matches("[0-9]{3}") || COUNTRIES.contains(region);
    }

    /**
     * The language that any spelling of a tag means.
     *
     * @throws InvalidValue with code {@code invalid-language}
     */
    public static Language of(String tag) {
        return new Language(canonical(tag));
    }

    private static String canonical(String tag) {
        try {
            var locale = new Locale.Builder().setLanguageTag(tag).build();
            if (LANGUAGES.contains(locale.getLanguage()) && isKnown(locale.getCountry())) {
                return locale.toLanguageTag();
            }
        } catch (IllformedLocaleException e) {
            // Answered below, like a tag that names no language.
        }
        throw new InvalidValue("invalid-language", "'" + tag + "' is no BCP 47 tag of a known language");
    }
}
