package org.fieldsafety.local.bench.given;

import java.util.concurrent.ThreadLocalRandom;

/** An invented product and how many units of it there are; their serial numbers are of eight digits, one by one. */
public record Product(String udiDi, int units) {

    private static final int FIRST = 10_000_000;

    public static Product of(int units) {
        return new Product(freshUdiDi(), units);
    }

    /** A GTIN-14: 13 digits and the check digit over them (GS1 General Specifications, 7.9). */
    public static String freshUdiDi() {
        String digits = "0" + ThreadLocalRandom.current().nextLong(100_000_000_000L, 1_000_000_000_000L);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += Character.digit(digits.charAt(i), 10) * (i % 2 == 0 ? 3 : 1);
        }
        return digits + (10 - sum % 10) % 10;
    }

    /** @param unit from 0 */
    public String serial(int unit) {
        return Integer.toString(FIRST + unit);
    }

    public String anySerial() {
        return serial(ThreadLocalRandom.current().nextInt(units));
    }

    public int firstSerial() {
        return FIRST;
    }

    public int lastSerial() {
        return FIRST + units - 1;
    }
}
