package org.fieldsafety.registry.staging;

import org.fieldsafety.platform.problem.InvalidValue;

/** Text that every database and every reader takes: no control characters but line breaks and tabs, whole characters. */
final class PlainText {
    private static final int LONGEST = 80;
    private static final int REPLACEMENT = 0xFFFD;

    private PlainText() {}

    static void check(String value) {
        if (value.length() > LONGEST) {
            throw new InvalidValue("too-long", "The value is longer than " + LONGEST + " characters");
        }
        if (!isAscii(value) && !value.codePoints().allMatch(PlainText::isText)) {
            throw new InvalidValue("invalid-text", "The value holds characters that are no text");
        }
    }

    /** What a caller sent, made fit to be quoted: no longer than {@code longest}, odd characters replaced. */
    static String quoted(String sent, int longest) {
        return sent.codePoints()
                .limit(longest)
                .map(c -> isText(c) ? c : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Whether it is printable ASCII, as nearly every value is. */
    private static boolean isAscii(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isText(int c) {
        boolean halfOfAPair = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return c == '\n' || c == '\r' || c == '\t' || !Character.isISOControl(c) && !halfOfAPair;
    }
}
