package org.fieldsafety.acknowledgement.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.fieldsafety.acknowledgement.notice.KnownNotices;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.acknowledgement.obligation.ObligationNotFound;
import org.fieldsafety.acknowledgement.obligation.ObligationRepository;
import org.fieldsafety.platform.outbox.Outbox;
import org.fieldsafety.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/** Takes the word of a distributor on the customers it supplied. What it owes itself stays as it is. */
@ApplicationScoped
public class NamingCustomers {
    /** More than any distributor of devices supplies; somebody who names more should call. */
    private static final long MOST = 10_000;

    private final ObligationRepository obligations;
    private final KnownNotices notices;
    private final CustomersInformedRepository informed;
    private final NamedCustomerRepository customers;
    private final Outbox outbox;
    private final Clock clock;

    NamingCustomers(
            ObligationRepository obligations,
            KnownNotices notices,
            CustomersInformedRepository informed,
            NamedCustomerRepository customers,
            Outbox outbox,
            Clock clock) {
        this.obligations = obligations;
        this.notices = notices;
        this.informed = informed;
        this.customers = customers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Whether whoever tells may speak for the consignee, the caller has seen to, and that the request is valid by its
     * constraints.
     *
     * @param by subject of the caller's token, or the personal link
     * @throws ObligationNotFound if the consignee owes nothing for the notice
     */
    @Transactional(TxType.MANDATORY)
    public CustomersView name(ObligationId id, CustomersRequest request, String by) {
        // Locked: what is told one after the other gets times one after the other, and nobody is named twice.
        obligations.lock(id).orElseThrow(() -> new ObligationNotFound(id));
        request.check(notices.require(id.noticeId()).requireAnswerable());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new CustomersView(informed(id, request.informedCount(), by, now), named(id, request, by, now));
    }

    private @Nullable CustomersInformedView informed(ObligationId id, @Nullable Integer count, String by, Instant at) {
        if (count == null) {
            return null;
        }
        var told = new CustomersInformed(id, count, by, at);
        informed.persist(told);
        return CustomersInformedView.of(told);
    }

    private List<NamedCustomerView> named(ObligationId id, CustomersRequest request, String by, Instant at) {
        requireNew(id, request);
        var named = new ArrayList<NamedCustomer>();
        for (var customer : request.named()) {
            named.add(new NamedCustomer(id, customer, by, at));
        }
        customers.persist(named);
        outbox.appendAll(named.stream().map(CustomerProposed::outbound).toList());
        return named.stream().map(NamedCustomerView::of).toList();
    }

    private void requireNew(ObligationId id, CustomersRequest request) {
        var violations = new Violations();
        var seen = new HashSet<List<String>>();
        for (int i = 0; i < request.named().size(); i++) {
            var customer = request.named().get(i);
            var same = List.of(
                    customer.name().toLowerCase(Locale.ROOT),
                    customer.country(),
                    customer.contact().email().toLowerCase(Locale.ROOT));
            if (!seen.add(same) || customers.has(id, customer)) {
                violations.add(
                        "customers[" + i + "]",
                        "named-already",
                        "It was named already, with this name, country and address");
            }
        }
        violations.throwIfAny();
        var known = customers.count(id);
        if (known + request.named().size() > MOST) {
            throw new TooManyCustomers(known, MOST);
        }
    }
}
