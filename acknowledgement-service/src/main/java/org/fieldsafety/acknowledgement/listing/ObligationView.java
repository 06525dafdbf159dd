package org.fieldsafety.acknowledgement.listing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.acknowledgement.obligation.Obligation;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.acknowledgement.obligation.ObligationStatus;
import org.fieldsafety.acknowledgement.obligation.UnitCounts;
import org.jspecify.annotations.Nullable;

/**
 * What one consignee owes for one notice. What comes from a neighbour that has not told it yet is absent.
 */
@Schema(
        description = "What one consignee owes for one notice; reference, consigneeName, country and the due dates are "
                + "absent until they are known here",
        requiredProperties = {"noticeId", "consigneeId", "status", "overdue", "units", "version"})
public record ObligationView(
        UUID noticeId,
        @Schema(examples = "FSN2023-1338") @Nullable String reference,
        UUID consigneeId,
        @Schema(examples = "Hospital Universitario del Río") @Nullable String consigneeName,
        @Schema(
                        description =
                                "The consignee that passed devices on to it; absent for one the manufacturer supplied",
                        examples = "c81b5f0e-3a27-4d9c-b6e4-0f5a7d2c1e93")
                @Nullable
                UUID suppliedBy,
        @Schema(description = "ISO 3166-1 alpha-2", examples = "ES") @Nullable String country,
        ObligationStatus status,
        @Schema(description = "Last day for the first acknowledgement", examples = "2026-12-22") @Nullable
                LocalDate receiptDue,
        @Schema(description = "Last day to be Completed", examples = "2027-02-22") @Nullable LocalDate completionDue,
        @Schema(
                        description = "A due date has passed, in UTC, without what was due by it; true within a minute "
                                + "after the day has ended",
                        examples = "false")
                boolean overdue,
        @Schema(description = "When the notice first went out to the consignee") @Nullable Instant notifiedAt,
        @Schema(description = "When the first acknowledgement was submitted") @Nullable Instant receivedAt,
        @Nullable Instant completedAt,
        UnitCounts units,
        @Schema(description = "Grows by one with each change", examples = "5") long version) {

    ObligationId id() {
        return new ObligationId(noticeId, consigneeId);
    }

    static ObligationView of(
            Obligation obligation,
            @Nullable String reference,
            @Nullable String consigneeName,
            @Nullable UUID suppliedBy) {
        var id = obligation.id();
        var state = obligation.state();
        return new ObligationView(
                id.noticeId(),
                reference,
                id.consigneeId(),
                consigneeName,
                suppliedBy,
                state.country(),
                state.status(),
                state.receiptDue(),
                state.completionDue(),
                state.overdue(),
                state.notifiedAt(),
                state.receivedAt(),
                state.completedAt(),
                state.units(),
                state.version());
    }
}
