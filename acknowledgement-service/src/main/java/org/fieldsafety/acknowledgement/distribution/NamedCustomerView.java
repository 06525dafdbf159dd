package org.fieldsafety.acknowledgement.distribution;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.acknowledgement.distribution.CustomersRequest.Contact;
import org.fieldsafety.acknowledgement.distribution.CustomersRequest.Unit;
import org.jspecify.annotations.Nullable;

/** A customer that a distributor named, and how far it came. */
@Schema(
        name = "NamedCustomer",
        description = "A customer that a distributor named. Once it is Registered, a consignee has its id and owes an"
                + " answer for the notice",
        requiredProperties = {
            "id",
            "state",
            "supplierId",
            "name",
            "country",
            "language",
            "contact",
            "units",
            "namedBy",
            "namedAt"
        })
record NamedCustomerView(
        UUID id,
        @Schema(
                        description = "Named: the register has not taken it yet, or refused it and says why",
                        examples = "Named")
                NamedCustomer.State state,
        @Schema(description = "The distributor", examples = "4d0a5c1e-7b9f-4e02-9c3a-1f6d2b8e7a11") UUID supplierId,
        @Schema(examples = "Laboratorio Sierra Norte") String name,
        @Schema(examples = "ES") String country,
        @Schema(examples = "es") String language,
        Contact contact,
        @Schema(examples = "ES-0107") @Nullable String customerNumber,
        @Schema(description = "What was passed on to it, as the distributor said") List<Unit> units,
        @Schema(description = "Subject of the token, or the personal link", examples = "marta") String namedBy,
        Instant namedAt,
        @Nullable Instant registeredAt) {

    static NamedCustomerView of(NamedCustomer named) {
        return new NamedCustomerView(
                named.id(),
                named.state(),
                named.supplierId(),
                named.name(),
                named.country(),
                named.language(),
                new Contact(named.contactName(), named.contactEmail()),
                named.customerNumber(),
                named.units(),
                named.namedBy(),
                named.namedAt(),
                named.registeredAt());
    }
}
