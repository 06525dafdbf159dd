package org.fieldsafety.platform.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The fixed words of a document in one language; English ones where there are none in that language. */
public final class FixedWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Locale locale;
    private final ResourceBundle bundle;

    /**
     * @param bundle of properties files on the class path, such as {@code receipt.words}
     * @param language BCP 47 tag
     */
    public FixedWords(String bundle, String language) {
        this.locale = Locale.forLanguageTag(language);
        this.bundle = ResourceBundle.getBundle(
                bundle,
                locale,
                FixedWords.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** BCP 47 tag. */
    public String language() {
        return locale.toLanguageTag();
    }

    public String say(String key) {
        return bundle.getString(key);
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(date);
    }

    /** To the second, in UTC. */
    public String time(Instant time) {
        var utc = time.atZone(ZoneOffset.UTC);
        return date(utc.toLocalDate()) + ", " + TIME.format(utc) + " UTC";
    }
}
