package org.fieldsafety.registry.udi;

import java.util.Set;

/**
 * GS1 element strings as symbols hold them: elements one after the other, those of variable length ended by a separator
 * (GS1 General Specifications, section 7.8).
 */
final class ElementString {
    /** What may have been swallowed by the field before it when a separator is missing. */
    private static final Set<String> SWALLOWED = Set.of("01", "10", "11", "13", "15", "17", "21", "240", "241");

    /** Shorter lots and serial numbers are not taken for swallowed: chance makes them out of almost any value. */
    private static final int SHORTEST_SWALLOWED = 3;

    private final ScanText scan;
    private final String text;
    private final Reading reading;
    private final Gs1Elements elements;

    ElementString(ScanText scan, Reading reading, Gs1Elements elements) {
        this.scan = scan;
        this.text = scan.text();
        this.reading = reading;
        this.elements = elements;
    }

    /** Whether it may be one; a person's text rarely begins with an application identifier. */
    static boolean looksLike(ScanText scan) {
        var text = scan.text();
        int from = 0;
        while (from < text.length() && text.charAt(from) == ScanText.SEPARATOR) {
            from++;
        }
        return scan.isGs1() || ApplicationIdentifiers.at(text, from) != null;
    }

    void read() {
        if (scan.standIn() >= 0) {
            reading.warning("separator-in-words", scan.standIn(), "Taken for the separator FNC1 (ASCII 29)");
        }
        int from = 0;
        while (from < text.length()) {
            from = text.charAt(from) == ScanText.SEPARATOR ? from + 1 : readElement(from);
        }
        elements.checkTogether();
    }

    /** Returns where the next one begins. */
    private int readElement(int from) {
        var identifier = ApplicationIdentifiers.at(text, from);
        int field = endOfField(from);
        if (identifier == null) {
            reading.error(
                    "unknown-identifier",
                    scan.at(from),
                    "No application identifier begins with " + text.substring(from, Math.min(from + 4, field)));
            return field;
        }
        int value = from + identifier.code().length();
        int end = identifier.predefinedLength() ? Math.min(value + identifier.longest(), field) : field;
        if (!identifier.predefinedLength() && end == text.length()) {
            warnOfSwallowed(identifier, value);
        }
        elements.take(identifier, text.substring(value, end), scan.at(from));
        return end;
    }

    private int endOfField(int from) {
        int separator = text.indexOf(ScanText.SEPARATOR, from);
        return separator < 0 ? text.length() : separator;
    }

    /** The last field of a scan ends with it, so nobody can tell whether a separator was lost within. */
    private void warnOfSwallowed(ApplicationIdentifier identifier, int value) {
        for (int i = value + 1; i < text.length(); i++) {
            if (readsOn(i, identifier.code())) {
                reading.warning(
                        Identification.MISSING_SEPARATOR,
                        scan.at(i),
                        "(" + identifier.code() + ") is taken up to the end; if a separator is missing, ("
                                + text.charAt(i) + text.charAt(i + 1) + "...) begins here");
                return;
            }
        }
    }

    /** Whether the rest, from here on, is nothing but valid elements that were not said yet. */
    private boolean readsOn(int from, String before) {
        boolean dated = false;
        while (from < text.length()) {
            var identifier = ApplicationIdentifiers.at(text, from);
            if (identifier == null
                    || !SWALLOWED.contains(identifier.code())
                    || identifier.code().equals(before)
                    || elements.codes().contains(identifier.code())) {
                return false;
            }
            int value = from + identifier.code().length();
            int end = identifier.predefinedLength()
                    ? Math.min(value + identifier.longest(), text.length())
                    : text.length();
            if (identifier.faultOf(text.substring(value, end)) != null) {
                return false;
            }
            if (!identifier.predefinedLength()) {
                return dated || end - value >= SHORTEST_SWALLOWED && text.indexOf(ScanText.SEPARATOR) < 1;
            }
            dated = true;
            from = end;
        }
        return dated;
    }
}
