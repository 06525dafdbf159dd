package org.fieldsafety.acknowledgement.outreach;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.jspecify.annotations.Nullable;

/**
 * An obligation for which somebody may have to be written to.
 *
 * @param due the due date that has passed first; null while none has
 * @param notifiedAt when the notice first went out to the consignee
 */
record Owing(ObligationId id, @Nullable LocalDate due, @Nullable Instant notifiedAt) {

    /**
     * From when reminders count: the day after the due date, in UTC. Whoever was notified later, or of a newer revision,
     * is given a day.
     */
    Instant overdueSince(LocalDate passed, @Nullable Instant revisionPublished) {
        return Stream.of(notifiedAt, revisionPublished)
                .filter(java.util.Objects::nonNull)
                .map(at -> at.plus(1, ChronoUnit.DAYS))
                .reduce(
                        passed.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                        (one, other) -> one.isAfter(other) ? one : other);
    }
}
