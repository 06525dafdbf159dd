package org.fieldsafety.registry.udi;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The data behind the device identifier of a HIBC: lot or serial number with dates of several formats and quantity, and
 * further fields that begin with an identifier of their own (ANSI/HIBC 2.6, tables 2 and 3).
 */
final class HibcSecondary {
    private static final int LONGEST = 18;
    private static final Map<Character, String> DATE_FORMATS =
            Map.of('2', "MMDDYY", '3', "YYMMDD", '4', "YYMMDDHH", '5', "YYJJJ", '6', "YYJJJHH", '7', "");

    private final Reading reading;
    private final int presentYear;

    HibcSecondary(Reading reading, int presentYear) {
        this.reading = reading;
        this.presentYear = presentYear;
    }

    /** @param first whether it follows the device identifier directly, where lot and dates need no identifier */
    void read(String text, int position, boolean first) {
        if (text.startsWith("$$+")) {
            readDated(text.substring(3), "$$+", position);
        } else if (text.startsWith("$$")) {
            readDated(text.substring(2), "$$", position);
        } else if (text.startsWith("$+")) {
            number("$+", text.substring(2), position);
        } else if (text.startsWith("$")) {
            number("$", text.substring(1), position);
        } else if (first && !text.isEmpty() && CharacterSet.DIGITS.has(text.charAt(0))) {
            readDate("YYJJJ", text, "", position);
        } else {
            readFurther(text, position);
        }
    }

    /** A quantity, a date with a digit that says its format, and a lot or serial number: each may be absent. */
    private void readDated(String text, String identifier, int position) {
        var rest = text;
        if (rest.startsWith("8") || rest.startsWith("9")) {
            int end = rest.startsWith("8") ? 3 : 6;
            if (rest.length() < end || !CharacterSet.DIGITS.hasAll(rest.substring(1, end))) {
                reading.error("invalid-quantity", position, "A quantity of " + (end - 1) + " digits is expected");
                return;
            }
            reading.element(identifier + rest.charAt(0), "Quantity", rest.substring(1, end), position);
            rest = rest.substring(end);
        }
        if (rest.isEmpty()) {
            if (text.isEmpty()) {
                reading.error("too-short", position, "Nothing follows " + identifier);
            }
            return;
        }
        var format = DATE_FORMATS.get(rest.charAt(0));
        readDate(format == null ? "MMYY" : format, format == null ? rest : rest.substring(1), identifier, position);
    }

    private void readDate(String format, String text, String identifier, int position) {
        if (text.length() < format.length() || !CharacterSet.DIGITS.hasAll(text.substring(0, format.length()))) {
            reading.error("invalid-date", position, "A date " + format + " is expected");
            return;
        }
        if (!format.isEmpty()) {
            var digits = text.substring(0, format.length());
            date(identifier, "Expiration date", digits, date(format, digits), position, reading::expiresOn);
        }
        var number = text.substring(format.length());
        if (!number.isEmpty()) {
            number(identifier, number, position);
        }
    }

    private @Nullable LocalDate date(String format, String digits) {
        return switch (format) {
            case "MMYY" -> ShortDate.endOf(year(digits, 2), ShortDate.number(digits, 0, 2));
            case "MMDDYY" ->
                ShortDate.day(year(digits, 4), ShortDate.number(digits, 0, 2), ShortDate.number(digits, 2, 4));
            case "YYMMDD" -> ShortDate.of(digits, false, presentYear);
            case "YYMMDDHH" -> hour(digits, 6) ? ShortDate.of(digits, false, presentYear) : null;
            case "YYJJJHH" ->
                hour(digits, 5) ? ShortDate.dayOfYear(year(digits, 0), ShortDate.number(digits, 2, 5)) : null;
            default -> ShortDate.dayOfYear(year(digits, 0), ShortDate.number(digits, 2, 5));
        };
    }

    private static boolean hour(String digits, int from) {
        return ShortDate.number(digits, from, from + 2) < 24;
    }

    private int year(String digits, int from) {
        return ShortDate.year(ShortDate.number(digits, from, from + 2), presentYear);
    }

    private void readFurther(String text, int position) {
        if (text.startsWith("S")) {
            number("S", text.substring(1), position);
        } else if (text.startsWith("14D")) {
            var digits = text.substring(3);
            date("14D", "Expiration date", digits, fullDate(digits), position, reading::expiresOn);
        } else if (text.startsWith("16D")) {
            var digits = text.substring(3);
            date("16D", "Production date", digits, fullDate(digits), position, reading::manufacturedOn);
        } else if (text.startsWith("Q") && text.length() > 1 && CharacterSet.DIGITS.hasAll(text.substring(1))) {
            reading.element("Q", "Quantity", text.substring(1), position);
        } else {
            reading.warning("unknown-identifier", position, "Not understood, left out: " + text);
        }
    }

    private static @Nullable LocalDate fullDate(String digits) {
        return digits.length() == 8 && CharacterSet.DIGITS.hasAll(digits)
                ? ShortDate.day(
                        ShortDate.number(digits, 0, 4), ShortDate.number(digits, 4, 6), ShortDate.number(digits, 6, 8))
                : null;
    }

    private void date(
            String identifier,
            String name,
            String digits,
            @Nullable LocalDate date,
            int position,
            Consumer<LocalDate> meaning) {
        reading.element(identifier, name, digits, position);
        if (date == null) {
            reading.error("invalid-date", position, "There is no such day: " + digits);
        } else {
            meaning.accept(date);
        }
    }

    /** A serial number where the identifier ends in + or is S, else a lot. */
    private void number(String identifier, String value, int position) {
        boolean serial = identifier.endsWith("+") || identifier.equals("S");
        reading.element(identifier, serial ? "Serial number" : "Batch or lot number", value, position);
        if (value.isEmpty() || value.length() > LONGEST) {
            reading.error("wrong-length", position, "Lots and serial numbers have 1 to 18 characters");
        } else if (!value.chars().allMatch(c -> CharacterSet.UPPER_CASE.has((char) c) || c == '-' || c == '.')) {
            reading.error("invalid-character", position, "Lots and serial numbers are capital letters and digits");
        } else if (serial) {
            reading.serial(value);
        } else {
            reading.lot(value);
        }
    }
}
