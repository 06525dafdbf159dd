package org.fieldsafety.acknowledgement.acknowledgement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.acknowledgement.answer.EveryUnitAnswer;
import org.fieldsafety.acknowledgement.answer.ListedUnits;
import org.fieldsafety.acknowledgement.answer.Quantity;
import org.fieldsafety.acknowledgement.answer.QuestionAnswer;
import org.fieldsafety.acknowledgement.answer.Signature;
import org.fieldsafety.acknowledgement.answer.UnitAnswer;
import org.fieldsafety.acknowledgement.registry.UnitName;
import org.jspecify.annotations.Nullable;

/** The receipt: what was kept, and the hash that proves it unaltered. */
@Schema(
        name = "Acknowledgement",
        description = "A signed answer as it is kept; it never changes",
        requiredProperties = {
            "id",
            "noticeId",
            "consigneeId",
            "submittedAt",
            "contentHash",
            "signature",
            "answers",
            "units",
            "unmatched",
            "supersedes"
        })
public record AcknowledgementView(
        UUID id,
        UUID noticeId,
        UUID consigneeId,
        Instant submittedAt,
        @Schema(
                        description =
                                "SHA-256 of the canonical JSON (RFC 8785) of an object with answers, consigneeId, "
                                        + "noticeId, signature and units, and everyUnit, lists, holdsNone and "
                                        + "quantities where present, as they stand here",
                        examples = "5f2b8f0c9a4e7d13b6c08a25e4f7916d3c5b0e8a7f42d9161b3e5c7a908d2f46")
                String contentHash,
        Signature signature,
        List<QuestionAnswer> answers,
        List<UnitAnswer> units,
        @Nullable List<EveryUnitAnswer> everyUnit,
        @Nullable List<ListedUnits> lists,
        @Nullable Boolean holdsNone,
        @Nullable List<Quantity> quantities,
        @Schema(
                        description =
                                "What everyUnit and lists came to when it was submitted, units included: all that is "
                                        + "recorded. Absent where there are neither: then that is units as they stand")
                @Nullable
                List<UnitAnswer> recorded,
        @Schema(
                        description =
                                "Units which, as far as was known here, are not affected devices of the consignee; "
                                        + "kept all the same, as claims to be looked into")
                List<UnitName> unmatched,
        @Schema(
                        description =
                                "Earlier ones that name a question or a unit's slot that this one answers again; newest first")
                List<UUID> supersedes,
        @Schema(
                        description =
                                "Later ones that answer again something of this, the newest first; absent while there are none")
                @Nullable
                List<UUID> supersededBy) {

    /** As it is on the day it is submitted. */
    public static AcknowledgementView of(Acknowledgement acknowledgement) {
        return of(acknowledgement, List.of());
    }

    static AcknowledgementView of(Acknowledgement acknowledgement, List<UUID> supersededBy) {
        var content = acknowledgement.content();
        return new AcknowledgementView(
                acknowledgement.id(),
                acknowledgement.obligation().noticeId(),
                acknowledgement.obligation().consigneeId(),
                acknowledgement.submittedAt(),
                acknowledgement.contentHash(),
                content.signature(),
                content.answers(),
                content.units(),
                content.everyUnit(),
                content.lists(),
                content.holdsNone(),
                content.quantities(),
                content.isFolded() ? acknowledgement.recorded() : null,
                acknowledgement.unmatched(),
                acknowledgement.supersedes(),
                supersededBy.isEmpty() ? null : supersededBy);
    }
}
