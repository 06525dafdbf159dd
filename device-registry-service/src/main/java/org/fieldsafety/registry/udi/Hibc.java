package org.fieldsafety.registry.udi;

/**
 * HIBC Supplier Labeling (ANSI/HIBC 2.6): a primary code that begins with the labeler's letter, a secondary code, or
 * both with a slash between them, ended by one check character.
 */
final class Hibc {
    /** In the order of their values, modulo 43 of whose sum gives the check character. */
    private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%";

    private static final int LABELER = 4;
    private static final int LONGEST_PRODUCT = 18;

    private final ScanText scan;
    private final String text;
    private final Reading reading;
    private final HibcSecondary secondary;

    Hibc(ScanText scan, Reading reading, int presentYear) {
        this.scan = scan;
        this.text = scan.text();
        this.reading = reading;
        this.secondary = new HibcSecondary(reading, presentYear);
    }

    static boolean looksLike(String text) {
        return text.startsWith("+");
    }

    static char checkCharacter(CharSequence text) {
        int sum = text.chars().map(CHARACTERS::indexOf).sum();
        return CHARACTERS.charAt(sum % CHARACTERS.length());
    }

    void read() {
        for (int i = 0; i < text.length(); i++) {
            if (CHARACTERS.indexOf(text.charAt(i)) < 0) {
                reading.error("invalid-character", scan.at(i), "HIBC has capital letters, digits and -. $/+% only");
                return;
            }
        }
        int last = text.length() - 1;
        if (last < 2) {
            reading.error("too-short", 0, "A HIBC code has data and a check character behind the +");
            return;
        }
        char expected = checkCharacter(text.substring(0, last));
        if (text.charAt(last) != expected) {
            reading.error(
                    "wrong-check-digit",
                    scan.at(last),
                    "The check character is " + text.charAt(last) + ", it should be " + expected);
            return;
        }
        if (isLetter(text.charAt(1))) {
            readPrimary(last);
        } else {
            readSecondaryAlone(last);
        }
    }

    private void readPrimary(int last) {
        int slash = text.indexOf('/');
        int end = slash < 0 ? last : slash;
        var identifier = text.substring(1, end);
        reading.element("+", "Device identifier (HIBC)", identifier, scan.at(0));
        int product = identifier.length() - LABELER - 1;
        if (product < 1 || product > LONGEST_PRODUCT) {
            reading.error("wrong-length", scan.at(1), "Labeler, product and unit of measure have 6 to 23 characters");
        } else if (!CharacterSet.UPPER_CASE.hasAll(identifier)
                || !CharacterSet.DIGITS.has(identifier.charAt(identifier.length() - 1))) {
            reading.error(
                    "invalid-character", scan.at(1), "Capital letters and digits, a digit for the unit at the end");
        } else {
            reading.udiDi(identifier);
        }
        for (int from = end; from < last; ) {
            int next = text.indexOf('/', from + 1);
            int to = next < 0 ? last : next;
            secondary.read(text.substring(from + 1, to), scan.at(from + 1), from == end);
            from = to;
        }
    }

    /** In front of its check character stands that of the primary code, which links the two. */
    private void readSecondaryAlone(int last) {
        reading.warning("no-device-identifier", 0, "A secondary code: scan the primary one of the device as well");
        secondary.read(text.substring(1, last - 1), scan.at(1), true);
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
