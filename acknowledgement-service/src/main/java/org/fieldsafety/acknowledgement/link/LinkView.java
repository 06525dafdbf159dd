package org.fieldsafety.acknowledgement.link;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A personal link; how it is opened stands only in the answer to who gave it. */
@Schema(
        name = "PersonalLink",
        description = "A personal link",
        requiredProperties = {"id", "name", "email", "language", "createdAt", "expiresAt"})
record LinkView(
        UUID id,
        @Schema(examples = "Marta Pérez") String name,
        @Schema(examples = "marta.perez@hospital.example.org") String email,
        @Schema(description = "BCP 47 tag", examples = "es") String language,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Schema(description = "Who ended it; `renewal` when a newer link took its place") @Nullable String revokedBy,
        @Nullable String revokedReason,
        @Schema(description = "What the person opens. Only when a link is given, and while it is valid") @Nullable
                URI address) {

    static LinkView of(PersonalLink link) {
        return of(link, null);
    }

    static LinkView of(PersonalLink link, @Nullable URI address) {
        return new LinkView(
                link.id(),
                link.person().name(),
                link.person().email(),
                link.language(),
                link.createdAt(),
                link.expiresAt(),
                link.revokedAt(),
                link.revokedBy(),
                link.revokedReason(),
                address);
    }
}
