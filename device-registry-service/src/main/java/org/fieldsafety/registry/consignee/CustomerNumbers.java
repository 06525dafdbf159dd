package org.fieldsafety.registry.consignee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Resolves the customer numbers that device imports use. That of a merged consignee leads to the one it was merged into. */
@ApplicationScoped
public class CustomerNumbers {
    private final Session database;

    CustomerNumbers(Session database) {
        this.database = database;
    }

    /**
     * Consignees by customer number.
     *
     * @param only the consignees wanted; null for all
     */
    public Map<String, UUID> of(@Nullable Set<UUID> only) {
        var numbers = new HashMap<String, UUID>();
        database.createQuery(
                        "select c.customerNumber as number, coalesce(c.mergedInto, c.id) as id from Consignee c",
                        Tuple.class)
                .getResultList()
                .forEach(known -> numbers.put(known.get("number", String.class), known.get("id", UUID.class)));
        if (only != null) {
            numbers.values().retainAll(only);
        }
        return numbers;
    }
}
