package org.fieldsafety.notice.csaf;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The few fixed words of an advisory, in its language, or in English where we do not have that. */
final class Words {
    private final ResourceBundle bundle;

    Words(String language) {
        this.bundle = ResourceBundle.getBundle(
                "csaf/words",
                Locale.forLanguageTag(language),
                // Never in the language of the machine.
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    String of(String key) {
        return bundle.getString(key);
    }
}
