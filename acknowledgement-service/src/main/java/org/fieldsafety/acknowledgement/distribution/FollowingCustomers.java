package org.fieldsafety.acknowledgement.distribution;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.UUID;
import org.fieldsafety.acknowledgement.notice.KnownNotices;
import org.fieldsafety.acknowledgement.obligation.ChangingObligations;
import org.fieldsafety.platform.outbox.Outbox;

/** Sees which customers the register took: from then on they owe an answer, and no event names anybody any more. */
@ApplicationScoped
public class FollowingCustomers {
    private final NamedCustomerRepository customers;
    private final KnownNotices notices;
    private final ChangingObligations obligations;
    private final Outbox outbox;
    private final Clock clock;

    FollowingCustomers(
            NamedCustomerRepository customers,
            KnownNotices notices,
            ChangingObligations obligations,
            Outbox outbox,
            Clock clock) {
        this.customers = customers;
        this.notices = notices;
        this.obligations = obligations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The register told of these consignees, and what it told is kept already. */
    @Transactional(TxType.MANDATORY)
    public void consigneesTold(Collection<UUID> consignees) {
        var told = customers.newlyTold(consignees);
        if (told.isEmpty()) {
            return;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        told.forEach(customer -> customer.registered(now));
        outbox.appendAll(told.stream().map(CustomerProposed::outbound).toList());
        obligations.named(
                told.stream().collect(toMap(NamedCustomer::obligation, NamedCustomer::supplierId)),
                notice -> !notices.require(notice).isWithdrawn());
    }
}
