package org.fieldsafety.registry.consignee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Resolves the customer numbers that device imports use. That of a merged consignee leads to the one it was merged into. */
@ApplicationScoped
public class CustomerNumbers {
    private final ConsigneeRepository consignees;

    CustomerNumbers(ConsigneeRepository consignees) {
        this.consignees = consignees;
    }

    /**
     * Consignees by customer number.
     *
     * @param only those for which somebody speaks who acts for these; null for all
     */
    public Map<String, UUID> of(@Nullable Set<UUID> only) {
        var numbers = new HashMap<String, UUID>();
        consignees
                .getSession()
                .createQuery(
                        "select c.customerNumber as number, coalesce(c.mergedInto, c.id) as id from Consignee c",
                        Tuple.class)
                .getResultList()
                .forEach(known -> numbers.put(known.get("number", String.class), known.get("id", UUID.class)));
        if (only != null) {
            numbers.values().retainAll(consignees.spokenFor(only));
        }
        return numbers;
    }
}
