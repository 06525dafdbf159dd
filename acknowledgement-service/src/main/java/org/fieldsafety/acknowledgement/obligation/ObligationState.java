package org.fieldsafety.acknowledgement.obligation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is seen of an obligation from outside: an event is due exactly when any of it changes. */
record ObligationState(
        long version,
        ObligationStatus status,
        @Nullable String country,
        @Nullable LocalDate receiptDue,
        @Nullable LocalDate completionDue,
        @Nullable Instant notifiedAt,
        @Nullable Instant receivedAt,
        @Nullable Instant completedAt,
        UnitCounts units) {

    /** Whether a due date has passed without what was due by it; on the day itself it is still in time. */
    boolean overdue(LocalDate today) {
        return switch (status) {
            case Completed, NotAffected -> false;
            case Due -> passed(receiptDue, today) || passed(completionDue, today);
            case Received, InProgress -> passed(completionDue, today);
        };
    }

    private static boolean passed(@Nullable LocalDate due, LocalDate today) {
        return due != null && due.isBefore(today);
    }
}
