package org.fieldsafety.acknowledgement.outreach;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The suite's own words in mails; what the notice says is the notice's. */
final class MailTexts {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final int LONGEST_LINE = 200;

    private final ResourceBundle bundle;

    private MailTexts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** In this language, or in English where there are none in it. */
    static MailTexts in(String language) {
        return new MailTexts(ResourceBundle.getBundle(
                "mail/texts",
                Locale.forLanguageTag(language),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)));
    }

    String get(String key) {
        return bundle.getString(key);
    }

    /** With the values in their places, as one line of a subject. */
    String line(String key, Map<String, String> values) {
        var line = text(key, values).replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE - 1) + "…" : line;
    }

    /** With the values in their places; a value is never searched for places. */
    String text(String key, Map<String, String> values) {
        return PLACE.matcher(get(key))
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
    }
}
