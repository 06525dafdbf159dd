package org.fieldsafety.acknowledgement.outreach;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.acknowledgement.mail.ContactMark;
import org.jspecify.annotations.Nullable;

/** A contact of a consignee as mails find it. */
@Schema(
        name = "ConsigneeContact",
        requiredProperties = {"name", "email", "role"})
record ContactView(
        String name,
        String email,
        @Schema(examples = "Quality") String role,
        @Nullable ContactMark mark,
        @Schema(description = "When a mail last went out to it") @Nullable Instant lastMailAt) {}
