package org.fieldsafety.registry.proposal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fieldsafety.registry.address.Contact;
import org.fieldsafety.registry.consignee.Customer;
import org.fieldsafety.registry.move.NamedDevice;
import org.jspecify.annotations.Nullable;

/** What the register reads of {@code consignee-proposal.changed}. */
record ProposalEvent(
        UUID id,
        long version,
        String state,
        String kind,
        UUID consigneeId,
        Instant proposedAt,
        @Nullable Contact contact,
        @Nullable NamedCustomer customer) {

    /** A customer, and the devices that were passed on to it. */
    record NamedCustomer(
            String name,
            String country,
            String language,
            Contact contact,
            @Nullable String customerNumber,
            List<NamedDevice> units) {

        Customer described() {
            return new Customer(name, country, language, contact, customerNumber);
        }
    }

    /** Once the register has taken it, it is told again without personal data: there is nothing to do then. */
    boolean asksForContact() {
        return state.equals("Proposed") && kind.equals("Contact") && contact != null;
    }

    boolean namesCustomer() {
        return state.equals("Proposed") && kind.equals("Customer") && customer != null;
    }
}
