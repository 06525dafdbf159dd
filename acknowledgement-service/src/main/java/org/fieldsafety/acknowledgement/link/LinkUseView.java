package org.fieldsafety.acknowledgement.link;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One use of a personal link. */
@Schema(
        name = "LinkUse",
        description = "One use of a personal link",
        requiredProperties = {"id", "at", "what", "outcome"})
record LinkUseView(UUID id, Instant at, LinkUse.What what, LinkUse.Outcome outcome) {
    static LinkUseView of(LinkUse use) {
        return new LinkUseView(use.id(), use.at(), use.what(), use.outcome());
    }
}
