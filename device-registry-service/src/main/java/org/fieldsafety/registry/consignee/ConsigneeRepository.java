package org.fieldsafety.registry.consignee;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ConsigneeRepository implements PanacheRepositoryBase<Consignee, UUID> {

    Consignee required(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new ConsigneeNotFound(id));
    }

    /** Writes the consignee to the database now, so that its version is the one others will see. */
    void store(Consignee consignee) {
        try {
            persistAndFlush(consignee);
        } catch (ConstraintViolationException e) {
            if ("consignee_customer_number_key".equals(e.getConstraintName())) {
                throw new CustomerNumberTaken(consignee.customerNumber());
            }
            throw e;
        }
    }

    /**
     * Consignees by customer number.
     *
     * @param only null for all
     */
    List<Consignee> page(@Nullable String country, @Nullable Set<UUID> only, @Nullable String after, int limit) {
        var where = new StringBuilder("customerNumber > :after");
        var values = Parameters.with("after", after == null ? "" : after);
        if (country != null) {
            where.append(" and country = :country");
            values.and("country", country);
        }
        if (only != null) {
            where.append(" and id in :only");
            values.and("only", only);
        }
        return find(where + " order by customerNumber", values).page(0, limit).list();
    }
}
