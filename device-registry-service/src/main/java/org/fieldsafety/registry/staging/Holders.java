package org.fieldsafety.registry.staging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fieldsafety.registry.consignee.CustomerNumbers;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The consignees that rows of a file may name, and their sites. */
@ApplicationScoped
class Holders {
    private static final String SITES =
            "select c.id, s ->> 'code' as code from consignee c cross join jsonb_array_elements(c.sites) s";

    private final CustomerNumbers customerNumbers;
    private final Session database;

    Holders(CustomerNumbers customerNumbers, Session database) {
        this.customerNumbers = customerNumbers;
        this.database = database;
    }

    /** @param own the only consignees an importer may name; null for all */
    @Transactional
    Known known(@Nullable Set<UUID> own) {
        var sites = new HashMap<UUID, Set<String>>();
        database.createNativeQuery(SITES, Tuple.class).getResultList().forEach(site -> sites.computeIfAbsent(
                        site.get("id", UUID.class), id -> new HashSet<>())
                .add(site.get("code", String.class)));
        return new Known(customerNumbers.of(own), sites);
    }

    /** Consignees by customer number, codes of sites by consignee. */
    record Known(Map<String, UUID> consignees, Map<UUID, Set<String>> sites) {
        @Nullable
        UUID consignee(String customerNumber) {
            return consignees.get(customerNumber);
        }

        boolean hasSite(UUID consignee, String code) {
            return sites.getOrDefault(consignee, Set.of()).contains(code);
        }
    }
}
