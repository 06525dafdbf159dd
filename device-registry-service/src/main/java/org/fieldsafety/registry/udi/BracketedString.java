package org.fieldsafety.registry.udi;

import java.util.regex.Pattern;

/**
 * GS1 elements as they are printed for people: each identifier in brackets (GS1 General Specifications, section 4.15).
 * Brackets are characters of values too; two to four digits in brackets always begin an element, unless a backslash is
 * in front of them.
 */
final class BracketedString {
    private static final Pattern IDENTIFIER = Pattern.compile("(?<!\\\\)\\(([0-9]{2,4})\\)");
    private static final Pattern LEFT_IN_VALUE = Pattern.compile("(?<!\\\\)\\(");

    private BracketedString() {}

    static boolean looksLike(String text) {
        return IDENTIFIER.matcher(text).lookingAt();
    }

    static void read(ScanText scan, Reading reading, Gs1Elements elements) {
        var text = scan.text();
        var matcher = IDENTIFIER.matcher(text);
        boolean more = matcher.find();
        while (more) {
            int start = matcher.start();
            int from = matcher.end();
            var code = matcher.group(1);
            more = matcher.find();
            var written = text.substring(from, more ? matcher.start() : text.length());
            var value = written.strip();
            if (!value.equals(written)) {
                reading.warning("blanks-left-out", scan.at(start), "Blanks around the value of (" + code + ")");
            }
            var identifier = ApplicationIdentifiers.named(code);
            if (identifier == null) {
                reading.error(
                        "unknown-identifier", scan.at(start), "There is no application identifier (" + code + ")");
            } else {
                warnOfBrackets(code, value, scan.at(from), reading);
                elements.take(identifier, value.replace("\\(", "("), scan.at(start));
            }
        }
        elements.checkTogether();
    }

    private static void warnOfBrackets(String code, String value, int position, Reading reading) {
        if (LEFT_IN_VALUE.matcher(value).find()) {
            reading.warning(
                    Identification.BRACKET_IN_VALUE,
                    position,
                    "A bracket is taken as part of (" + code
                            + "), where an identifier may have been meant; write \\( for"
                            + " a bracket that is part of it");
        }
    }
}
