package org.fieldsafety.registry.udi;

import java.util.regex.Pattern;
import org.fieldsafety.platform.problem.InvalidValue;

/** What a person types or copies from a table: the digits of a GTIN, and perhaps the serial number behind them. */
final class PlainIdentifier {
    private static final Pattern DIGITS_AND_SERIAL =
            Pattern.compile("([0-9]{8}|[0-9]{12,14})(?:(?: *[,;\\t/] *| +)(?<serial>.*))?", Pattern.DOTALL);

    private PlainIdentifier() {}

    static boolean looksLike(String text) {
        return DIGITS_AND_SERIAL.matcher(text).matches();
    }

    static void read(ScanText scan, Reading reading) {
        var parts = DIGITS_AND_SERIAL.matcher(scan.text().stripTrailing());
        if (!parts.matches()) {
            return;
        }
        var gtin = parts.group(1);
        reading.element("", "Device identifier (GTIN)", gtin, scan.at(0));
        reading.gtin(gtin, scan.at(0));
        var serial = parts.group("serial");
        if (serial != null && !serial.isEmpty()) {
            int position = scan.at(parts.start("serial"));
            reading.element("", "Serial number", serial, position);
            try {
                reading.serial(new SerialNumber(serial).value());
            } catch (InvalidValue e) {
                reading.error(e.code(), position, String.valueOf(e.getMessage()));
            }
        }
    }
}
