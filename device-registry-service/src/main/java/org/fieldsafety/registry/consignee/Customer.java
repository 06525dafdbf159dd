package org.fieldsafety.registry.consignee;

import java.util.List;
import java.util.UUID;
import org.fieldsafety.registry.address.Contact;
import org.jspecify.annotations.Nullable;

/**
 * A customer as the consignee names it that supplied it. What kind of organisation it is, the supplier is not asked.
 *
 * @param country ISO 3166-1 alpha-2
 * @param language BCP 47 tag
 * @param contact for safety notices
 * @param customerNumber of the manufacturer; null where it has none of its own yet
 */
public record Customer(String name, String country, String language, Contact contact, @Nullable String customerNumber) {

    /** With a number made of the id, where it has none. */
    ConsigneeRequest request(UUID id) {
        var number = customerNumber == null ? "C-" + id.toString().substring(0, 13) : customerNumber;
        return new ConsigneeRequest(
                number, name, ConsigneeKind.Other, country, List.of(language), List.of(contact), null, null);
    }
}
