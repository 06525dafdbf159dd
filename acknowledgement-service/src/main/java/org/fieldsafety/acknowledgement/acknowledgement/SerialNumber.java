package org.fieldsafety.acknowledgement.acknowledgement;

import java.util.regex.Pattern;
import org.fieldsafety.platform.problem.InvalidValue;

/**
 * Serial number of a device, AI (21): 1 to 20 characters of the GS1 character set 82 (GS1 General Specifications,
 * 7.11). An exact string: case and leading zeros count.
 */
record SerialNumber(String value) {
    private static final Pattern CHARACTER_SET_82 = Pattern.compile("[!\"%-?A-Z_a-z]{1,20}");

    /** @throws InvalidValue {@code invalid-serial} */
    SerialNumber {
        if (!CHARACTER_SET_82.matcher(value).matches()) {
            throw new InvalidValue(
                    "invalid-serial", "A serial number has 1 to 20 characters, each one of GS1 character set 82");
        }
    }
}
