package org.fieldsafety.acknowledgement.proposal;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A contact that was named as the right one, and whether the register holds it. */
@Schema(
        description = "A contact that was named as the right one",
        requiredProperties = {"id", "state", "name", "email", "proposedBy", "proposedAt"})
public record ContactCorrectionView(
        UUID id,
        @Schema(description = "Applied once the register holds this contact", examples = "Proposed")
                Proposal.State state,
        @Schema(description = "The address that is not right", examples = "almacen@hospital-del-rio.example.org")
                @Nullable
                String wrong,
        @Schema(examples = "Marta Soler") String name,
        @Schema(examples = "calidad@hospital-del-rio.example.org") String email,
        @Schema(description = "BCP 47 tag", examples = "es") @Nullable String language,
        @Schema(examples = "She took over quality in May") @Nullable String note,
        @Schema(description = "Subject of the token, or the personal link", examples = "marta") String proposedBy,
        Instant proposedAt,
        @Nullable Instant appliedAt) {

    public static ContactCorrectionView of(Proposal proposal) {
        return new ContactCorrectionView(
                proposal.id(),
                proposal.state(),
                proposal.wrong(),
                proposal.name(),
                proposal.email(),
                proposal.language(),
                proposal.note(),
                proposal.proposedBy(),
                proposal.proposedAt(),
                proposal.appliedAt());
    }
}
