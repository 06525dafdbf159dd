package org.fieldsafety.notice.content;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.fieldsafety.platform.problem.InvalidValue;

/** A language as its canonical BCP 47 tag, such as {@code es} or {@code pt-BR}; one language has one spelling. */
record Language(String tag) {

    /** @throws InvalidValue with code {@code invalid-language} */
    Language {
        var canonical = canonical(tag);
        if (!canonical.equals(tag)) {
            throw new InvalidValue("invalid-language", "Write the language " + tag + " as " + canonical);
        }
    }

    private static String canonical(String tag) {
        try {
            var locale = new Locale.Builder().setLanguageTag(tag).build();
            if (!locale.getLanguage().isEmpty()) {
                return locale.toLanguageTag();
            }
        } catch (IllformedLocaleException e) {
            // Answered below, like a tag that names no language.
        }
        throw new InvalidValue("invalid-language", "'" + tag + "' is no BCP 47 language tag");
    }
}
