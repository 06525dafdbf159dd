package org.fieldsafety.registry.udi;

import org.fieldsafety.platform.problem.InvalidValue;

/**
 * The device identifier of a UDI, as a GTIN-14: 14 digits, the last of which is the check digit of the GS1 General
 * Specifications, section 7.9.
 */
public record UdiDi(String value) {
    static final int LENGTH = 14;

    /** @throws InvalidValue {@code invalid-udi-di} */
    public UdiDi {
        if (value.length() != LENGTH || !CharacterSet.DIGITS.hasAll(value)) {
            throw new InvalidValue("invalid-udi-di", "A UDI-DI has exactly 14 digits");
        }
        int expected = CheckDigit.of(value.substring(0, LENGTH - 1));
        int given = value.charAt(LENGTH - 1) - '0';
        if (given != expected) {
            throw new InvalidValue(
                    "invalid-udi-di", "The check digit of " + value + " is " + given + ", it should be " + expected);
        }
    }
}
