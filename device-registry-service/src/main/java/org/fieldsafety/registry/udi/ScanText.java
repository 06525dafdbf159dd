package org.fieldsafety.registry.udi;

import java.util.Arrays;
import java.util.List;

/**
 * A scan without what the scanner added: the symbology identifier in front (ISO/IEC 15424), the line end behind, and
 * with the separator character where the scanner wrote a word for it.
 */
final class ScanText {
    /** FNC1 within a symbol is transmitted as the group separator (GS1 General Specifications, section 7.8.4). */
    static final char SEPARATOR = '\u001d';

    /**
     * How the group separator reaches a text field where control characters don't: by its name, in caret notation, as
     * its Unicode picture, or as the sign that code page 437 shows for it.
     */
    private static final List<String> STAND_INS = List.of("<GS>", "{GS}", "^]", "\u241d", "\u2194");

    /** Symbologies whose first character FNC1 says that the content follows GS1 (General Specifications, 5.1.3). */
    private static final List<String> GS1 = List.of("C1", "e0", "e1", "e2", "d2", "Q3", "J1");

    private final String text;
    private final int[] positions;
    private final boolean gs1;
    private final int standIn;

    private ScanText(String text, int[] positions, boolean gs1, int standIn) {
        this.text = text;
        this.positions = positions;
        this.gs1 = gs1;
        this.standIn = standIn;
    }

    static ScanText of(String scan) {
        int from = 0;
        int to = scan.length();
        while (to > 0 && isAround(scan.charAt(to - 1), scan)) {
            to--;
        }
        while (from < to && isAround(scan.charAt(from), scan)) {
            from++;
        }
        boolean gs1 = false;
        if (to - from >= 3
                && scan.charAt(from) == ']'
                && isLetter(scan.charAt(from + 1))
                && isModifier(scan.charAt(from + 2))) {
            gs1 = GS1.contains(scan.substring(from + 1, from + 3));
            from += 3;
        }
        return separated(scan, from, to, gs1);
    }

    private static ScanText separated(String scan, int from, int to, boolean gs1) {
        var text = new StringBuilder(to - from);
        var positions = new int[to - from + 1];
        int standIn = -1;
        for (int i = from; i < to; ) {
            int at = i;
            var found = STAND_INS.stream()
                    .filter(word -> scan.startsWith(word, at) && at + word.length() <= to)
                    .findFirst();
            positions[text.length()] = i;
            text.append(found.isPresent() ? SEPARATOR : scan.charAt(i));
            if (found.isPresent() && standIn < 0) {
                standIn = i;
            }
            i += found.map(String::length).orElse(1);
        }
        positions[text.length()] = to;
        return new ScanText(text.toString(), Arrays.copyOf(positions, text.length() + 1), gs1, standIn);
    }

    /** A blank may be the check character of a HIBC. */
    private static boolean isAround(char c, String scan) {
        return c == '\r' || c == '\n' || c == '\t' || c == ' ' && scan.indexOf('+') < 0;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static boolean isModifier(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'F' || c >= 'a' && c <= 'f';
    }

    String text() {
        return text;
    }

    /** Where the character of {@link #text()} was in the scan. */
    int at(int index) {
        return positions[index];
    }

    /** Whether the scanner says that the symbol follows GS1. */
    boolean isGs1() {
        return gs1;
    }

    /** Where the first word for a separator was in the scan, or -1. */
    int standIn() {
        return standIn;
    }
}
