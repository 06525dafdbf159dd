package org.fieldsafety.notice.product;

import jakarta.validation.constraints.Size;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Software versions from one to another, both included; a missing end is open. Versions made of numbers and dots are
 * compared number by number, any other is only equal to itself.
 */
public record VersionRange(
        @Size(min = 1, max = 20) @Schema(examples = "2.0") @Nullable String from,
        @Size(min = 1, max = 20) @Schema(examples = "2.4.1") @Nullable String to) {

    private static final String NUMBERS = "[0-9]{1,18}(\\.[0-9]{1,18})*";

    boolean isOpen() {
        return from == null && to == null;
    }

    /** Only versions that can be ordered make a range of more than one. */
    boolean isOrdered() {
        return (from != null && from.equals(to)) || (isNumeric(from) && isNumeric(to));
    }

    boolean isReversed() {
        return from != null && to != null && !from.equals(to) && compare(from, to) > 0;
    }

    /** @param other ordered and not reversed, as this one */
    boolean overlaps(VersionRange other) {
        if (!isNumeric(from) || !isNumeric(to) || !isNumeric(other.from) || !isNumeric(other.to)) {
            return equals(other);
        }
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(VersionRange other) {
        return from == null || other.to == null || compare(from, other.to) <= 0;
    }

    private static boolean isNumeric(@Nullable String version) {
        return version == null || version.matches(NUMBERS);
    }

    /** 2.4 and 2.4.0 are the same version. */
    private static int compare(String one, String other) {
        return Arrays.compare(
                numbers(one).toArray(BigInteger[]::new), numbers(other).toArray(BigInteger[]::new));
    }

    private static List<BigInteger> numbers(String version) {
        return Arrays.stream(version.replaceAll("(\\.0+)+$", "").split("\\."))
                .map(BigInteger::new)
                .toList();
    }
}
