package org.fieldsafety.acknowledgement.answer;

import org.fieldsafety.platform.problem.InvalidValue;

/**
 * Device identifier of a UDI as a GTIN-14: 14 digits, the last of them the check digit (GS1 General Specifications,
 * 7.9.1: modulo 10, weights 3 and 1 in turn from the right).
 */
record UdiDi(String value) {

    /** @throws InvalidValue {@code invalid-udi-di} */
    UdiDi {
        if (!value.matches("[0-9]{14}")) {
            throw new InvalidValue("invalid-udi-di", "A UDI-DI has exactly 14 digits");
        }
        int expected = checkDigit(value);
        if (value.charAt(13) - '0' != expected) {
            throw new InvalidValue(
                    "invalid-udi-di", "The check digit is " + value.charAt(13) + ", it should be " + expected);
        }
    }

    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < 13; i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
        }
        return (10 - sum % 10) % 10;
    }
}
