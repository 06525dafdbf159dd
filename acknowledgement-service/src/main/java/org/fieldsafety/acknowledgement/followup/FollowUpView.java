package org.fieldsafety.acknowledgement.followup;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A follow-up as it is read. */
@Schema(
        name = "FollowUp",
        description = "Something to look into because of an answer",
        requiredProperties = {"id", "noticeId", "consigneeId", "kind", "acknowledgement", "openedAt", "version"})
record FollowUpView(
        UUID id,
        UUID noticeId,
        UUID consigneeId,
        @Schema(
                        description =
                                "StatementRefused: a statement that must be Yes got No. AnsweredNo: another question did. "
                                        + "HoldsNone: it says that it has none of the products. UnmatchedUnits: it answered "
                                        + "for units that are not known here as its own")
                FollowUpKind kind,
        @Schema(description = "Code of the question, of kinds that are about one", examples = "USERS_INFORMED")
                @Nullable
                String question,
        @Schema(description = "The acknowledgement that opened it") UUID acknowledgement,
        Instant openedAt,
        @Schema(description = "Absent while it is open") @Nullable Instant closedAt,
        @Schema(description = "Subject of the token of who closed it by hand") @Nullable String closedBy,
        @Schema(description = "What came of it, when it was closed by hand") @Nullable String note,
        @Schema(description = "The later acknowledgement that settled it with a Yes") @Nullable UUID settledBy,
        @Schema(description = "Grows with each change", examples = "0") long version) {}
