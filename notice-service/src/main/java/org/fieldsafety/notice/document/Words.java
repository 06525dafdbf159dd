package org.fieldsafety.notice.document;

import com.ibm.icu.util.ULocale;
import java.text.Bidi;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The fixed words of a letter in one language; English ones where there are none in that language. */
public final class Words {
    private static final String LEFT_TO_RIGHT_MARK = "\u200E";

    private final Locale locale;
    private final ResourceBundle bundle;

    /** @param language BCP 47 tag */
    Words(String language) {
        this.locale = Locale.forLanguageTag(language);
        this.bundle = ResourceBundle.getBundle(
                "letter.words",
                locale,
                Words.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    public String say(String key) {
        return apart(bundle.getString(key));
    }

    /** With the values in place of {@code %s}. */
    String fill(String key, Object... values) {
        return apart(String.format(locale, bundle.getString(key), values));
    }

    /** What a constant of the notice is called. */
    public String nameOf(Enum<?> constant) {
        return say(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** So marked that in a line from right to left its full stop stays on its right, if it is read from left to right. */
    public String apart(String text) {
        var leftToRight = new Bidi(text, Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT).baseIsLeftToRight();
        return leftToRight ? leftToRight(text) : text;
    }

    /** Keeps the parts of what has no letters, such as a telephone number, in their order. */
    public String leftToRight(String text) {
        return direction().equals("rtl") ? LEFT_TO_RIGHT_MARK + text + LEFT_TO_RIGHT_MARK : text;
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(date);
    }

    /** @param code ISO 3166-1 alpha-2 */
    public String country(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(locale);
    }

    public String language() {
        return locale.toLanguageTag();
    }

    /** As the attribute {@code dir} has it. */
    public String direction() {
        return ULocale.forLocale(locale).isRightToLeft() ? "rtl" : "ltr";
    }
}
