package org.fieldsafety.acknowledgement.proposal;

import java.time.Instant;
import java.util.UUID;
import org.fieldsafety.platform.outbox.OutboundEvent;
import org.jspecify.annotations.Nullable;

/**
 * Data of the event {@code consignee-proposal.changed}. It carries personal data only while it is proposed: what is told
 * last under the same key is without, and compaction erases what was told before.
 */
record ProposalChanged(
        UUID id,
        long version,
        Proposal.State state,
        String kind,
        UUID noticeId,
        UUID consigneeId,
        Instant proposedAt,
        @Nullable ProposedContact contact) {

    /** As the register keeps contacts: safety notices go to the role Quality. */
    record ProposedContact(String name, String email, String role) {}

    static ProposalChanged of(Proposal proposal) {
        var contact = proposal.state() == Proposal.State.Proposed
                ? new ProposedContact(proposal.name(), proposal.email(), "Quality")
                : null;
        return new ProposalChanged(
                proposal.id(),
                proposal.version(),
                proposal.state(),
                "Contact",
                proposal.noticeId(),
                proposal.consigneeId(),
                proposal.proposedAt(),
                contact);
    }

    OutboundEvent outbound() {
        return new OutboundEvent("fsn.consignee-proposals.v1", id.toString(), "consignee-proposal.changed", this);
    }
}
