package org.fieldsafety.acknowledgement.answer;

import java.util.regex.Pattern;
import org.fieldsafety.platform.problem.InvalidValue;

/**
 * Serial number of a device, AI (21): 1 to 20 characters of the GS1 character set 82 (GS1 General Specifications,
 * 7.11), and single blanks between them, as labels without a barcode have them. An exact string: case, leading zeros
 * and inner blanks count.
 */
record SerialNumber(String value) {
    private static final int LONGEST = 20;
    private static final Pattern CHARACTERS = Pattern.compile("[!\"%-?A-Z_a-z]+( [!\"%-?A-Z_a-z]+)*");

    /** @throws InvalidValue {@code invalid-serial} */
    SerialNumber {
        if (value.length() > LONGEST || !CHARACTERS.matcher(value).matches()) {
            throw new InvalidValue(
                    "invalid-serial",
                    "A serial number has 1 to 20 characters of GS1 character set 82, or single blanks between them");
        }
    }
}
