package org.fieldsafety.registry.staging;

import java.util.regex.Pattern;
import org.fieldsafety.platform.problem.InvalidValue;

/** Stock lists count packages where a register names units: such rows are refused for what they are. */
final class Quantity {
    /** As in "15 cases"; a serial number is never that, though all its characters may be right. */
    private static final Pattern OF_PACKAGES = Pattern.compile(
            "\\d+(\\s+(ea|pcs?|pkgs?|x)\\.?|\\s*(boxes|box|cartons?|cases?|each|items?|kits?|packages?|packs?|pallets?|"
                    + "pieces?|sets?|units?|cajas?|unidad(es)?|piezas?))",
            Pattern.CASE_INSENSITIVE);

    private Quantity() {}

    static void checkSerial(String serial) {
        // A pattern is slow, and hardly a serial number begins with a digit and does not end in one.
        if (!serial.isEmpty()
                && Character.isDigit(serial.charAt(0))
                && !Character.isDigit(serial.charAt(serial.length() - 1))
                && OF_PACKAGES.matcher(serial.strip()).matches()) {
            throw new InvalidValue("not-a-serial", "This is a quantity, where the serial number of one unit is meant");
        }
    }

    /** A row is about one unit. */
    static void check(String quantity) {
        if (!quantity.isBlank() && !quantity.strip().equals("1")) {
            throw new InvalidValue("not-a-unit", "A row is about one unit, so its quantity is 1 or empty");
        }
    }
}
