package org.fieldsafety.registry.acknowledgement;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fieldsafety.registry.remediation.AffectedDevice;
import org.fieldsafety.registry.remediation.Slot;
import org.fieldsafety.registry.remediation.SlotStatus;
import org.jspecify.annotations.Nullable;

/** One answer for one slot, as it was said: a row of the history. Its JSON has the names of the columns. */
@JsonNaming(SnakeCaseStrategy.class)
record SlotReport(
        UUID acknowledgementId,
        UUID noticeId,
        UUID consigneeId,
        String udiDi,
        String serial,
        String action,
        String mode,
        String answer,
        @Nullable String reason,
        @Nullable LocalDate performedOn,
        Instant reportedAt,
        @Nullable Integer edition) {

    AffectedDevice.Key device() {
        return new AffectedDevice.Key(noticeId, udiDi, serial);
    }

    SlotAnswer said() {
        return new SlotAnswer(action, mode, edition, answer, reason, performedOn);
    }

    /** The slot as this answer leaves it; null when the answer is none we know. */
    @Nullable
    Slot slot() {
        return switch (answer) {
            case "Done" -> slot(SlotStatus.Done, null, performedOn);
            case "Declined" -> slot(SlotStatus.Declined, reason, null);
            default -> null;
        };
    }

    private Slot slot(SlotStatus status, @Nullable String why, @Nullable LocalDate when) {
        return new Slot(action, mode, edition, null, status, why, when, acknowledgementId, reportedAt);
    }
}
