package org.fieldsafety.acknowledgement.mail;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says that an address takes no mail. */
@Schema(
        description = "The address takes no mail: it was refused or came back",
        requiredProperties = {"since", "status", "diagnostic"})
public record ContactMark(
        Instant since,
        @Schema(description = "Enhanced status code (RFC 3463)", examples = "5.1.1") String status,
        @Schema(description = "What the mail server said", examples = "No such mailbox") String diagnostic) {}
