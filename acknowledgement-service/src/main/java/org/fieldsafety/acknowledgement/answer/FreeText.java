package org.fieldsafety.acknowledgement.answer;

import org.fieldsafety.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/** What makes words valid that a person wrote: there are some, not too many, and they can be printed. */
final class FreeText {
    private FreeText() {}

    /** Words on one line. */
    static void line(String field, @Nullable String text, int longest, Violations wrong) {
        check(field, text, longest, "", wrong);
    }

    /** Words on as many lines as it takes. */
    static void lines(String field, @Nullable String text, int longest, Violations wrong) {
        check(field, text, longest, "\t\n\r", wrong);
    }

    private static void check(String field, @Nullable String text, int longest, String controls, Violations wrong) {
        if (text == null) {
            return;
        }
        if (text.isBlank()) {
            wrong.add(field, "missing-value", "Say something");
        } else if (text.codePointCount(0, text.length()) > longest) {
            wrong.add(field, "too-long", "At most " + longest + " characters");
        } else if (text.codePoints().anyMatch(c -> Character.isISOControl(c) && controls.indexOf(c) < 0)) {
            wrong.add(field, "invalid-text", "Control characters can't be signed");
        }
    }
}
