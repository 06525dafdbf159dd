package org.fieldsafety.acknowledgement.signal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fieldsafety.acknowledgement.registry.UnitName;
import org.fieldsafety.platform.outbox.OutboundEvent;
import org.jspecify.annotations.Nullable;

/**
 * Data of the event {@code safety-signal.reported}: no text and no name, they stay here.
 *
 * @param unit only an affected device: anything else is text somebody wrote
 */
record SafetySignalReported(
        UUID id,
        UUID noticeId,
        UUID consigneeId,
        SignalKind kind,
        LocalDate occurredOn,
        @Nullable UnitName unit,
        boolean matched,
        @Nullable String country,
        Instant reportedAt,
        String contentHash) {

    static OutboundEvent outbound(SafetySignal signal) {
        var obligation = signal.obligation();
        return new OutboundEvent(
                "fsn.safety-signals.v1",
                obligation.noticeId().toString(),
                "safety-signal.reported",
                new SafetySignalReported(
                        signal.id(),
                        obligation.noticeId(),
                        obligation.consigneeId(),
                        signal.kind(),
                        signal.occurredOn(),
                        signal.matched() ? signal.unit() : null,
                        signal.matched(),
                        signal.country(),
                        signal.reportedAt(),
                        signal.contentHash()));
    }
}
