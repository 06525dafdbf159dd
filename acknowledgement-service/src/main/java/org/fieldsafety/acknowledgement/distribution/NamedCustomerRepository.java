package org.fieldsafety.acknowledgement.distribution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.fieldsafety.acknowledgement.distribution.CustomersRequest.Customer;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.platform.http.Place;
import org.jspecify.annotations.Nullable;

/** The customers that distributors named. */
@ApplicationScoped
class NamedCustomerRepository implements PanacheRepositoryBase<NamedCustomer, UUID> {
    private static final String OF_ONE = "noticeId = ?1 and supplierId = ?2";
    private static final String NEWEST_FIRST = " order by namedAt desc, id desc";

    /** Those of one distributor, the newest first. */
    List<NamedCustomer> of(ObligationId supplier, @Nullable Place after, int limit) {
        var query = after == null
                ? find(OF_ONE + NEWEST_FIRST, supplier.noticeId(), supplier.consigneeId())
                : find(
                        OF_ONE + " and (namedAt, id) < (?3, ?4)" + NEWEST_FIRST,
                        supplier.noticeId(),
                        supplier.consigneeId(),
                        after.at(),
                        after.id());
        return query.range(0, limit - 1).list();
    }

    long count(ObligationId supplier) {
        return count(OF_ONE, supplier.noticeId(), supplier.consigneeId());
    }

    boolean has(ObligationId supplier, Customer customer) {
        return count(
                        OF_ONE + " and lower(name) = lower(?3) and country = ?4 and lower(contactEmail) = lower(?5)",
                        supplier.noticeId(),
                        supplier.consigneeId(),
                        customer.name(),
                        customer.country(),
                        customer.contact().email())
                > 0;
    }

    /** Those among them that the register had not told of until now; locked. */
    List<NamedCustomer> newlyTold(Collection<UUID> consignees) {
        return find("id in ?1 and state = ?2 order by id", consignees, NamedCustomer.State.Named)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
