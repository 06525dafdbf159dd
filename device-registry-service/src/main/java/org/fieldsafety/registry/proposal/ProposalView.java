package org.fieldsafety.registry.proposal;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A proposal the register decided about. Whom it names is shown by the consignee, or by acknowledgement-service. */
@Schema(
        name = "ConsigneeProposal",
        description = "What a recipient proposed for the register, and what became of it",
        requiredProperties = {"id", "kind", "state", "consigneeId", "proposedAt", "decidedAt"})
record ProposalView(
        @Schema(examples = "9a6f1c3e-2b47-4d8a-8e15-c07f5b2d9e64") UUID id,
        @Schema(
                        description =
                                "Contact: another contact of the consignee. Customer: whom it supplied, registered under the"
                                        + " id of the proposal",
                        examples = "Contact")
                String kind,
        State state,
        @Schema(
                        description = "Why it was refused: unknown-consignee, invalid-contact, invalid-customer,"
                                + " customer-number-taken, consignee-too-large",
                        examples = "consignee-too-large")
                @Nullable
                String code,
        @Schema(
                        description = "The same for a person; of one applied, which devices stayed where they are",
                        examples = "It has 50 contacts already; take some away first")
                @Nullable
                String reason,
        @Schema(examples = "4d0a5c1e-7b9f-4e02-9c3a-1f6d2b8e7a11") UUID consigneeId,
        Instant proposedAt,
        Instant decidedAt) {

    /** What became of it. */
    @Schema(name = "ConsigneeProposalState", examples = "Refused")
    enum State {
        Applied,
        Refused
    }
}
