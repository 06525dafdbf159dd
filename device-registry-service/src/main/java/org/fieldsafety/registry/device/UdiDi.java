package org.fieldsafety.registry.device;

import org.fieldsafety.platform.problem.InvalidValue;

/**
 * The device identifier of a UDI, as a GTIN-14: 14 digits, the last of which is the check digit of the GS1 General
 * Specifications, section 7.9 (weights 3 and 1 from the right, modulo 10).
 */
public record UdiDi(String value) {
    private static final int LENGTH = 14;

    public UdiDi {
        if (value.length() != LENGTH || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new InvalidValue("invalid-udi-di", "A UDI-DI has exactly 14 digits");
        }
        int expected = checkDigit(value);
        int given = value.charAt(LENGTH - 1) - '0';
        if (given != expected) {
            throw new InvalidValue(
                    "invalid-udi-di", "The check digit of " + value + " is " + given + ", it should be " + expected);
        }
    }

    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
        }
        return (10 - sum % 10) % 10;
    }
}
