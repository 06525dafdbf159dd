package org.fieldsafety.registry.udi;

import org.fieldsafety.platform.problem.InvalidValue;

/**
 * A serial number: 1 to 20 characters of the GS1 AI encodable character set 82 (GS1 General Specifications, figure
 * 7.11-1, for AI 21), and single blanks between them, as labels without a barcode have them. An exact string: case,
 * leading zeros and inner blanks count.
 */
public record SerialNumber(String value) {
    private static final int LONGEST = 20;

    /** @throws InvalidValue {@code invalid-serial} */
    public SerialNumber {
        if (value.isEmpty() || value.length() > LONGEST || !isMadeOfItsCharacters(value)) {
            throw new InvalidValue(
                    "invalid-serial",
                    "A serial number has 1 to 20 characters of the GS1 character set 82, or single blanks between them");
        }
    }

    private static boolean isMadeOfItsCharacters(String value) {
        boolean afterCharacter = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean character = CharacterSet.SET_82.has(c);
            if (!character && !(c == ' ' && afterCharacter)) {
                return false;
            }
            afterCharacter = character;
        }
        return afterCharacter;
    }
}
