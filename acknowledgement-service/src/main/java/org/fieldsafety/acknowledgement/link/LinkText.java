package org.fieldsafety.acknowledgement.link;

import org.jspecify.annotations.Nullable;

/** What may be written about a link. */
final class LinkText {
    private LinkText() {}

    /** Whether it says something, in at most this many characters, none of them a control character. */
    static boolean isLine(@Nullable String text, int longest) {
        return text != null
                && !text.isBlank()
                && text.length() <= longest
                && text.chars().noneMatch(Character::isISOControl);
    }
}
