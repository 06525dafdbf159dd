package org.fieldsafety.registry.notice;

import org.jspecify.annotations.Nullable;

/**
 * Serial numbers that differ only in the digits at their end, bounds included. Bounds of which that is not true would
 * match nothing, or something nobody meant.
 */
record SerialRange(String from, String to) {
    SerialRange {
        int prefix = from.length();
        while (prefix > 0 && isDigit(from.charAt(prefix - 1))) {
            prefix--;
        }
        boolean comparable = from.length() == to.length()
                && from.regionMatches(0, to, 0, prefix)
                && to.chars().skip(prefix).allMatch(SerialRange::isDigit);
        if (!comparable || from.compareTo(to) > 0) {
            throw new IllegalArgumentException(
                    "Not a range of serial numbers of one length and prefix: " + from + " to " + to);
        }
    }

    static SerialRange of(NoticeEvent.Range range) {
        return new SerialRange(stated(range.from()), stated(range.to()));
    }

    private static String stated(@Nullable String bound) {
        if (bound == null) {
            throw new IllegalArgumentException("A range of serial numbers has two bounds");
        }
        return bound;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
