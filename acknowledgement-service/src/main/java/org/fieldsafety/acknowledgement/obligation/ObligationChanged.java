package org.fieldsafety.acknowledgement.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fieldsafety.platform.outbox.OutboundEvent;
import org.jspecify.annotations.Nullable;

/** Data of the event {@code obligation.changed}: the whole new state. */
public record ObligationChanged(
        UUID noticeId,
        UUID consigneeId,
        long version,
        ObligationStatus status,
        @Nullable String country,
        @Nullable LocalDate receiptDue,
        @Nullable LocalDate completionDue,
        boolean overdue,
        @Nullable Instant notifiedAt,
        @Nullable Instant receivedAt,
        @Nullable Instant completedAt,
        UnitCounts units,
        Change change) {

    /**
     * @param kind the status entered; when it stayed, what else changed
     * @param cause without what would tell a person
     */
    record Change(String kind, Instant at, Cause cause) {}

    static ObligationChanged of(ObligationId id, ObligationState state, Change change) {
        return new ObligationChanged(
                id.noticeId(),
                id.consigneeId(),
                state.version(),
                state.status(),
                state.country(),
                state.receiptDue(),
                state.completionDue(),
                state.overdue(),
                state.notifiedAt(),
                state.receivedAt(),
                state.completedAt(),
                state.units(),
                change);
    }

    public OutboundEvent outbound() {
        return new OutboundEvent("fsn.obligations.v1", noticeId + ":" + consigneeId, "obligation.changed", this);
    }
}
