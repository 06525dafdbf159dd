package org.fieldsafety.acknowledgement.receipt;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The fixed words of a receipt in one language. */
public final class ReceiptWords {
    /** BCP 47 tags of the languages it has; the first serves for every other. */
    static final List<String> LANGUAGES = List.of("en", "es", "de", "fr", "it", "pt");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Locale locale;
    private final ResourceBundle bundle;

    ReceiptWords(String language) {
        this.locale = Locale.forLanguageTag(language);
        this.bundle = ResourceBundle.getBundle(
                "receipt.words",
                locale,
                ReceiptWords.class.getClassLoader(),
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

    /** To the second, in UTC. */
    public String time(Instant time) {
        var utc = time.atZone(ZoneOffset.UTC);
        return date(utc.toLocalDate()) + ", " + TIME.format(utc) + " UTC";
    }
}
