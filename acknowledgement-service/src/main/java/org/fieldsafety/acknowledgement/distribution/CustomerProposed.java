package org.fieldsafety.acknowledgement.distribution;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fieldsafety.acknowledgement.distribution.CustomersRequest.Unit;
import org.fieldsafety.platform.outbox.OutboundEvent;
import org.jspecify.annotations.Nullable;

/**
 * Data of the event {@code consignee-proposal.changed} of kind Customer. Once the register has the customer, it is told
 * again without what was said of it, so that compaction erases the personal data.
 *
 * @param id that of the consignee it becomes
 * @param consigneeId who supplied it
 */
record CustomerProposed(
        UUID id,
        long version,
        String state,
        String kind,
        UUID noticeId,
        UUID consigneeId,
        Instant proposedAt,
        @Nullable Customer customer) {

    /** Whom to register, and what was passed on to it. */
    record Customer(
            String name,
            String country,
            String language,
            Contact contact,
            @Nullable String customerNumber,
            List<Unit> units) {}

    /** As the register keeps contacts: safety notices go to the role Quality. */
    record Contact(String name, String email, String role) {}

    static OutboundEvent outbound(NamedCustomer named) {
        boolean open = named.state() == NamedCustomer.State.Named;
        var event = new CustomerProposed(
                named.id(),
                named.version(),
                open ? "Proposed" : "Applied",
                "Customer",
                named.noticeId(),
                named.supplierId(),
                named.namedAt(),
                open ? customer(named) : null);
        return new OutboundEvent(
                "fsn.consignee-proposals.v1", named.id().toString(), "consignee-proposal.changed", event);
    }

    private static Customer customer(NamedCustomer named) {
        return new Customer(
                named.name(),
                named.country(),
                named.language(),
                new Contact(named.contactName(), named.contactEmail(), "Quality"),
                named.customerNumber(),
                named.units());
    }
}
