package org.fieldsafety.notice.document;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.TreeSet;
import org.fieldsafety.notice.content.NoticeContent;
import org.jspecify.annotations.Nullable;

/** Chooses the language of a letter among those the notice has texts in. */
final class LetterLanguage {
    private LetterLanguage() {}

    /**
     * @param asked BCP 47 tag; null to go by what is accepted, and else by the order of the notice
     * @param accepted an Accept-Language header (RFC 9110, 12.5.4)
     * @throws LetterNotFound if the one asked for is none of them, or there are none
     */
    static String choose(NoticeContent content, @Nullable String asked, @Nullable String accepted) {
        var languages = languages(content);
        if (languages.isEmpty()) {
            throw new LetterNotFound(content.reference());
        }
        if (asked != null) {
            return languages.stream()
                    .filter(asked::equalsIgnoreCase)
                    .findFirst()
                    .orElseThrow(() -> new LetterNotFound(asked, languages));
        }
        return lookUp(accepted, languages).orElse(languages.iterator().next());
    }

    /** In the order of the notice, then those it has besides. */
    private static Collection<String> languages(NoticeContent content) {
        var languages = new LinkedHashSet<>(content.languages());
        languages.retainAll(content.texts().keySet());
        languages.addAll(new TreeSet<>(content.texts().keySet()));
        return languages;
    }

    private static Optional<String> lookUp(@Nullable String accepted, Collection<String> languages) {
        var locales = languages.stream().map(Locale::forLanguageTag).toList();
        return Optional.ofNullable(Locale.lookup(ranges(accepted), locales)).map(Locale::toLanguageTag);
    }

    private static List<LanguageRange> ranges(@Nullable String accepted) {
        try {
            return accepted == null ? List.of() : LanguageRange.parse(accepted);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // It is only a wish; what nobody can read is none. The JDK throws either.
            return List.of();
        }
    }
}
