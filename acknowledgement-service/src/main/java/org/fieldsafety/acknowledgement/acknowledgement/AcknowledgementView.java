package org.fieldsafety.acknowledgement.acknowledgement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.acknowledgement.answer.QuestionAnswer;
import org.fieldsafety.acknowledgement.answer.Signature;
import org.fieldsafety.acknowledgement.answer.UnitAnswer;
import org.fieldsafety.acknowledgement.registry.UnitName;

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
            "unmatched"
        })
public record AcknowledgementView(
        UUID id,
        UUID noticeId,
        UUID consigneeId,
        Instant submittedAt,
        @Schema(
                        description =
                                "SHA-256 of the canonical JSON (RFC 8785) of an object with answers, consigneeId, "
                                        + "noticeId, signature and units, as they stand here",
                        examples = "5f2b8f0c9a4e7d13b6c08a25e4f7916d3c5b0e8a7f42d9161b3e5c7a908d2f46")
                String contentHash,
        Signature signature,
        List<QuestionAnswer> answers,
        List<UnitAnswer> units,
        @Schema(
                        description =
                                "Units which, as far as was known here, are not affected devices of the consignee; "
                                        + "kept all the same, as claims to be looked into")
                List<UnitName> unmatched) {

    public static AcknowledgementView of(Acknowledgement acknowledgement) {
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
                acknowledgement.unmatched());
    }
}
