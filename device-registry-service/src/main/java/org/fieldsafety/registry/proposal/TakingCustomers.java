package org.fieldsafety.registry.proposal;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.fieldsafety.platform.problem.InvalidValue;
import org.fieldsafety.registry.consignee.Consignee;
import org.fieldsafety.registry.consignee.ConsigneeRepository;
import org.fieldsafety.registry.consignee.WritingConsignee;
import org.fieldsafety.registry.move.MovingToHolder;
import org.fieldsafety.registry.move.Verdict;
import org.jspecify.annotations.Nullable;

/** Registers the customers that distributors name, and moves to them what was passed on. */
@ApplicationScoped
class TakingCustomers {
    private static final String REASON = "Passed on, as its distributor told";
    private static final int SHOWN = 5;

    private final ConsigneeRepository consignees;
    private final WritingConsignee writing;
    private final MovingToHolder moving;

    TakingCustomers(ConsigneeRepository consignees, WritingConsignee writing, MovingToHolder moving) {
        this.consignees = consignees;
        this.writing = writing;
        this.moving = moving;
    }

    /** The customer, and what is to be said of devices that were named and stay where they are. */
    record Taken(Consignee customer, @Nullable String remark) {}

    /** @throws InvalidValue if it can't be registered; nothing is changed then */
    @Transactional(value = TxType.MANDATORY, dontRollbackOn = InvalidValue.class)
    Taken take(ProposalEvent proposal) {
        var supplier = consignees
                .current(proposal.consigneeId())
                .orElseThrow(() -> new InvalidValue("unknown-consignee", "There is no such consignee"));
        var named = requireNonNull(proposal.customer());
        var customer = writing.registerCustomer(proposal.id(), supplier.id(), named.described());
        return new Taken(customer, named.units().isEmpty() ? null : remark(moved(proposal, supplier.id())));
    }

    private List<Verdict> moved(ProposalEvent proposal, UUID supplier) {
        var day = LocalDate.ofInstant(proposal.proposedAt(), ZoneOffset.UTC);
        return moving.passOn(
                supplier,
                proposal.id(),
                requireNonNull(proposal.customer()).units(),
                day,
                REASON,
                "consignee " + supplier);
    }

    private static @Nullable String remark(List<Verdict> verdicts) {
        var refused = verdicts.stream()
                .filter(verdict -> verdict.outcome() == Verdict.Outcome.Refused)
                .toList();
        if (refused.isEmpty()) {
            return null;
        }
        return "%d of %d devices named stay where they are: %s%s"
                .formatted(
                        refused.size(),
                        verdicts.size(),
                        refused.stream()
                                .limit(SHOWN)
                                .map(verdict -> verdict.udiDi() + " " + verdict.serial() + " (" + verdict.code() + ")")
                                .collect(joining(", ")),
                        refused.size() > SHOWN ? ", …" : "");
    }
}
