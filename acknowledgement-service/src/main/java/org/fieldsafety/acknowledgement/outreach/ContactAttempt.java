package org.fieldsafety.acknowledgement.outreach;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One try to reach a consignee about a notice; never changed. */
@Schema(requiredProperties = {"id", "at", "method", "person", "contact", "outcome", "recordedBy", "recordedAt"})
record ContactAttempt(
        UUID id,
        Instant at,
        Method method,
        @Schema(description = "Who was tried to be reached") String person,
        @Schema(description = "Mail address, phone number or place", examples = "+34 976 000 000") String contact,
        Outcome outcome,
        @Nullable String note,
        @Schema(description = "The mail, when it was one of the suite's") @Nullable UUID mailId,
        String recordedBy,
        Instant recordedAt) {

    enum Method {
        Mail,
        Phone,
        Letter,
        Visit,
        Other
    }

    @Schema(name = "ContactOutcome", description = "Sent: nothing more is known, as of a mail or letter")
    enum Outcome {
        Sent,
        Reached,
        NotReached,
        Refused,
        WrongContact,
        Bounced
    }
}
