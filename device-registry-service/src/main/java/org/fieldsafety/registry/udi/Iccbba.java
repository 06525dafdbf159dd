package org.fieldsafety.registry.udi;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * ICCBBA's data structures for devices of human origin (ISBT 128 Standard Technical Specification; FDA, "UDI formats by
 * issuing agency"): fields of fixed length, each with two or three characters in front that say what it is.
 */
final class Iccbba {
    private static final Pattern DONATION_START = Pattern.compile("=[A-NP-Z1-9]");

    /** Longer identifiers first. */
    private static final List<Field> FIELDS = List.of(
            new Field("&,1", "MPHO lot number", 18),
            new Field("=/", "Device identifier (ICCBBA)", 16),
            new Field("=,", "Serial number", 6),
            new Field("=>", "Expiration date", 6),
            new Field("&>", "Expiration date and time", 10),
            new Field("=}", "Production date", 6),
            new Field("&}", "Production date and time", 10),
            new Field("=)", "Device identifier of a blood container (ICCBBA)", 10),
            new Field("&)", "Lot number of a blood container", 10),
            new Field("=<", "Product code", 8),
            new Field("=+", "Compound message", 5));

    private static final Field DONATION = new Field("=", "Donation identification number", 15);

    private record Field(String identifier, String name, int length) {}

    private final ScanText scan;
    private final String text;
    private final Reading reading;

    Iccbba(ScanText scan, Reading reading) {
        this.scan = scan;
        this.text = scan.text().stripTrailing();
        this.reading = reading;
    }

    static boolean looksLike(String text) {
        return text.length() > 1 && (text.charAt(0) == '=' || text.charAt(0) == '&');
    }

    void read() {
        int from = 0;
        while (from < text.length()) {
            var field = fieldAt(from);
            if (field == null) {
                reading.error("unknown-identifier", scan.at(from), "No data structure of ISBT 128 begins like this");
                return;
            }
            int value = from + field.identifier().length();
            int end = Math.min(value + field.length(), text.length());
            take(field, text.substring(value, end), scan.at(from));
            from = end;
        }
    }

    private @Nullable Field fieldAt(int from) {
        for (var field : FIELDS) {
            if (text.startsWith(field.identifier(), from)) {
                return field;
            }
        }
        return DONATION_START.matcher(text).region(from, text.length()).lookingAt() ? DONATION : null;
    }

    private void take(Field field, String value, int position) {
        reading.element(field.identifier(), field.name(), value, position);
        if (value.length() < field.length()) {
            reading.error("too-short", position, field.name() + ": " + field.length() + " characters are expected");
        } else if (!CharacterSet.UPPER_CASE.hasAll(value)) {
            reading.error("invalid-character", position, field.name() + ": capital letters and digits only");
        } else {
            understand(field.identifier(), value, position);
        }
    }

    private void understand(String identifier, String value, int position) {
        switch (identifier) {
            case "=/", "=)" -> reading.udiDi(value);
            case "=," -> reading.serial(value);
            case "&,1", "&)" -> reading.lot(value);
            case "=>", "&>", "=}", "&}" -> date(identifier, value, position);
            default -> {}
        }
    }

    /** The last three digits of the year, the day of the year, and perhaps hour and minute. */
    private void date(String identifier, String value, int position) {
        var date = CharacterSet.DIGITS.hasAll(value)
                ? ShortDate.dayOfYear(year(ShortDate.number(value, 0, 3)), ShortDate.number(value, 3, 6))
                : null;
        if (date == null) {
            reading.error("invalid-date", position, "No date of the form YYYJJJ: " + value);
        } else if (identifier.endsWith(">")) {
            reading.expiresOn(date);
        } else {
            reading.manufacturedOn(date);
        }
    }

    /** 014 is 2014, 998 is 1998. */
    private static int year(int lastThreeDigits) {
        return lastThreeDigits >= 900 ? 1000 + lastThreeDigits : 2000 + lastThreeDigits;
    }
}
