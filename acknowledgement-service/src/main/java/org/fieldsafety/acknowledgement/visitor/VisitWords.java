package org.fieldsafety.acknowledgement.visitor;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The fixed words of the page in one language; English ones where there are none in it. */
public final class VisitWords {
    private final Locale locale;
    private final ResourceBundle bundle;

    VisitWords(String language) {
        this.locale = Locale.forLanguageTag(language);
        this.bundle = ResourceBundle.getBundle(
                "visit.words",
                locale,
                VisitWords.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

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
}
