package org.fieldsafety.acknowledgement.listing;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.acknowledgement.obligation.Cause;
import org.fieldsafety.acknowledgement.obligation.ObligationChange;
import org.fieldsafety.acknowledgement.obligation.ObligationStatus;
import org.jspecify.annotations.Nullable;

/** One change of an obligation, and why. */
@Schema(
        name = "ObligationChange",
        description = "One change of an obligation, and why",
        requiredProperties = {"version", "at", "kind", "status", "overdue", "cause"})
record ChangeView(
        @Schema(description = "The version it made", examples = "5") long version,
        Instant at,
        @Schema(
                        description = "The status entered; when it stayed, Notified, Received, UnitsChanged, "
                                + "DetailsChanged or Overdue",
                        examples = "UnitsChanged")
                String kind,
        @Schema(description = "The status since then") ObligationStatus status,
        boolean overdue,
        Cause cause,
        @Schema(description = "The reason that was given, where one is asked for") @Nullable String note) {

    static ChangeView of(ObligationChange change) {
        return new ChangeView(
                change.version(),
                change.at(),
                change.kind(),
                change.status(),
                change.isOverdue(),
                change.cause(),
                change.note());
    }
}
