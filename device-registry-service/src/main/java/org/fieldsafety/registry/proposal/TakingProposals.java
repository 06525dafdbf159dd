package org.fieldsafety.registry.proposal;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.fieldsafety.platform.problem.InvalidValue;
import org.fieldsafety.registry.address.Contact;
import org.fieldsafety.registry.consignee.Consignee;
import org.fieldsafety.registry.consignee.ConsigneeRepository;
import org.fieldsafety.registry.consignee.ConsigneeTooLarge;
import org.fieldsafety.registry.consignee.WritingConsignee;
import org.fieldsafety.registry.matching.MatchingLock;

/** Takes over what is proposed; what can't be is kept as refused, for a registrar to see. */
@ApplicationScoped
class TakingProposals {
    private final ConsigneeRepository consignees;
    private final WritingConsignee writing;
    private final DecidedProposals decided;
    private final TakingCustomers customers;
    private final MatchingLock matching;
    private final Validator validator;

    TakingProposals(
            ConsigneeRepository consignees,
            WritingConsignee writing,
            DecidedProposals decided,
            TakingCustomers customers,
            MatchingLock matching,
            Validator validator) {
        this.consignees = consignees;
        this.writing = writing;
        this.decided = decided;
        this.customers = customers;
        this.matching = matching;
        this.validator = validator;
    }

    /** One that was decided about stays so, however often it is told. */
    @Transactional(TxType.MANDATORY)
    void take(List<ProposalEvent> proposals) {
        if (proposals.stream().anyMatch(ProposalEvent::namesCustomer)) {
            matching.shared();
        }
        var changed = new LinkedHashSet<Consignee>();
        proposals.stream()
                .filter(proposal -> proposal.asksForContact() || proposal.namesCustomer())
                // Always in the same order, so that two replicas never wait for each other.
                .sorted(Comparator.comparing(ProposalEvent::consigneeId))
                .filter(proposal -> !decided.about(proposal))
                .forEach(proposal -> {
                    try {
                        changed.add(taken(proposal));
                    } catch (InvalidValue e) {
                        decided.refused(proposal, e.code(), String.valueOf(e.getMessage()));
                    } catch (ConsigneeTooLarge e) {
                        decided.refused(proposal, "consignee-too-large", String.valueOf(e.getMessage()));
                    }
                });
        writing.noteLikelyDuplicates(changed);
    }

    private Consignee taken(ProposalEvent proposal) {
        if (proposal.namesCustomer()) {
            var taken = customers.take(proposal);
            decided.applied(proposal, taken.remark());
            return taken.customer();
        }
        var consignee = added(proposal);
        decided.applied(proposal, null);
        return consignee;
    }

    private Consignee added(ProposalEvent proposal) {
        var contact = valid(requireNonNull(proposal.contact()));
        var consignee = consignees
                .locked(proposal.consigneeId())
                .orElseThrow(() -> new InvalidValue("unknown-consignee", "There is no such consignee"));
        writing.addContact(consignee, contact);
        return consignee;
    }

    /** By the same rules as a registrar's. What it says is not repeated: it is personal data. */
    private Contact valid(Contact contact) {
        var wrong = validator.validate(contact);
        if (!wrong.isEmpty()) {
            throw new InvalidValue(
                    "invalid-contact",
                    wrong.stream()
                            .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
                            .sorted()
                            .collect(Collectors.joining("; ")));
        }
        return contact;
    }
}
