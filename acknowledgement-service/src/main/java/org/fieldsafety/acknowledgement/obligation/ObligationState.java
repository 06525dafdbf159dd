package org.fieldsafety.acknowledgement.obligation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is seen of an obligation from outside: an event is due exactly when any of it changes.
 *
 * @param overdue as it was last told; the clock makes it true soon after the day has ended, in UTC
 */
public record ObligationState(
        long version,
        ObligationStatus status,
        @Nullable String country,
        @Nullable LocalDate receiptDue,
        @Nullable LocalDate completionDue,
        boolean overdue,
        @Nullable Instant notifiedAt,
        @Nullable Instant receivedAt,
        @Nullable Instant completedAt,
        UnitCounts units) {

    /**
     * Whether a due date has passed without what was due by it; on the day itself it is still in time. Who can not be
     * reached still owes. Column {@code owed_by} of the table says the same to the clock.
     */
    boolean overdue(LocalDate today) {
        return status.isOpen() && (receivedAt == null && passed(receiptDue, today) || passed(completionDue, today));
    }

    private static boolean passed(@Nullable LocalDate due, LocalDate today) {
        return due != null && due.isBefore(today);
    }
}
