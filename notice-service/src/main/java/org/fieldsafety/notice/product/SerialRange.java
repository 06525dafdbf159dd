package org.fieldsafety.notice.product;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigInteger;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Serial numbers that count up: an equal beginning, then the same number of digits. Whatever is of another length, or has
 * something else in place of the digits, is no part of it.
 */
public record SerialRange(
        @NotNull @Pattern(regexp = SERIAL) @Schema(description = "The first", examples = "NB551000") String from,
        @NotNull @Pattern(regexp = SERIAL) @Schema(description = "The last", examples = "NB551999") String to) {
    /** CSET 82 of the GS1 General Specifications (7.11-1) and single inner blanks, at most 20 characters (AI 21). */
    private static final String SERIAL = "^(?!.{21})[!\"%-?A-Z_a-z]+( [!\"%-?A-Z_a-z]+)*$";

    /** Whether the two can be the ends of a range at all. */
    boolean isCountable() {
        return !digits(from).isEmpty()
                && from.length() == to.length()
                && beginning(from).equals(beginning(to));
    }

    boolean isReversed() {
        return number(from).compareTo(number(to)) > 0;
    }

    /** @param other countable and not reversed, as this one */
    boolean overlaps(SerialRange other) {
        return from.length() == other.from.length()
                && beginning(from).equals(beginning(other.from))
                && number(from).compareTo(number(other.to)) <= 0
                && number(other.from).compareTo(number(to)) <= 0;
    }

    private static BigInteger number(String serial) {
        return new BigInteger("0" + digits(serial));
    }

    private static String digits(String serial) {
        return serial.substring(beginning(serial).length());
    }

    private static String beginning(String serial) {
        int end = serial.length();
        while (end > 0 && serial.charAt(end - 1) >= '0' && serial.charAt(end - 1) <= '9') {
            end--;
        }
        return serial.substring(0, end);
    }
}
