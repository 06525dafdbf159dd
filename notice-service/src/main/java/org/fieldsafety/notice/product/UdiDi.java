package org.fieldsafety.notice.product;

import org.fieldsafety.platform.problem.InvalidValue;

/**
 * Device identifier of a UDI, written as a GTIN-14: 14 digits of which the last is the check digit (GS1 General
 * Specifications, 7.9.1: weights 3 and 1 in turn from the right, modulo 10).
 */
public record UdiDi(String value) {
    private static final int LENGTH = 14;

    /** @throws InvalidValue with code {@code invalid-udi-di} */
    public UdiDi {
        if (!value.matches("[0-9]{" + LENGTH + "}")) {
            throw new InvalidValue("invalid-udi-di", "A UDI-DI has exactly 14 digits");
        }
        int given = value.charAt(LENGTH - 1) - '0';
        int expected = checkDigit(value.substring(0, LENGTH - 1));
        if (given != expected) {
            throw new InvalidValue(
                    "invalid-udi-di", "The check digit of the UDI-DI is " + given + ", it should be " + expected);
        }
    }

    private static int checkDigit(String payload) {
        int sum = 0;
        for (int i = 0; i < payload.length(); i++) {
            sum += (payload.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
        }
        return (10 - sum % 10) % 10;
    }
}
