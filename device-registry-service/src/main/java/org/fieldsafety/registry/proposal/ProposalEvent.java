package org.fieldsafety.registry.proposal;

import java.time.Instant;
import java.util.UUID;
import org.fieldsafety.registry.address.Contact;
import org.jspecify.annotations.Nullable;

/** What the register reads of {@code consignee-proposal.changed}. */
record ProposalEvent(
        UUID id,
        long version,
        String state,
        String kind,
        UUID consigneeId,
        Instant proposedAt,
        @Nullable Contact contact) {

    /** Once the register has taken it, it is told again without personal data: there is nothing to do then. */
    boolean asksForContact() {
        return state.equals("Proposed") && kind.equals("Contact") && contact != null;
    }
}
