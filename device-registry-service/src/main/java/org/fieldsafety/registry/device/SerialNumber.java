package org.fieldsafety.registry.device;

import java.util.BitSet;
import org.fieldsafety.platform.problem.InvalidValue;

/**
 * A serial number: 1 to 20 characters of the GS1 AI encodable character set 82 (GS1 General Specifications, figure
 * 7.11-1, for AI 21). An exact string: case and leading zeros count.
 */
public record SerialNumber(String value) {
    private static final int LONGEST = 20;
    private static final BitSet CHARACTERS = new BitSet();

    static {
        "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"
                .chars()
                .forEach(CHARACTERS::set);
    }

    public SerialNumber {
        if (value.isEmpty() || value.length() > LONGEST || !value.chars().allMatch(CHARACTERS::get)) {
            throw new InvalidValue(
                    "invalid-serial", "A serial number has 1 to 20 characters of the GS1 character set 82");
        }
    }
}
