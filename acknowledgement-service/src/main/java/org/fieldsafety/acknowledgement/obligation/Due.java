package org.fieldsafety.acknowledgement.obligation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** By when a consignee owes what: last days, on which it is still in time. */
public record Due(@Nullable LocalDate receipt, @Nullable LocalDate completion) {
    public static final Due NONE = new Due(null, null);

    /** Of each of the two dates the earlier one; a missing one is never stricter. */
    public Due stricter(Due other) {
        return new Due(earlier(receipt, other.receipt), earlier(completion, other.completion));
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
