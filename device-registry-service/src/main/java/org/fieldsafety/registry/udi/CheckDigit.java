package org.fieldsafety.registry.udi;

/** The check digit of GS1 keys (GS1 General Specifications, section 7.9): weights 3 and 1 from the right, modulo 10. */
final class CheckDigit {
    private CheckDigit() {}

    /** @param digits the key without its check digit, ASCII digits only */
    static int of(CharSequence digits) {
        int sum = 0;
        int weight = 3;
        for (int i = digits.length() - 1; i >= 0; i--) {
            sum += (digits.charAt(i) - '0') * weight;
            weight = 4 - weight;
        }
        return (10 - sum % 10) % 10;
    }

    /** @param key digits that end in their check digit */
    static boolean fits(String key) {
        int last = key.length() - 1;
        return key.charAt(last) - '0' == of(key.substring(0, last));
    }
}
