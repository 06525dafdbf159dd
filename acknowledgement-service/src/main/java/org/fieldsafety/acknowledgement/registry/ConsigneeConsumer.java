package org.fieldsafety.acknowledgement.registry;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.fieldsafety.acknowledgement.distribution.FollowingCustomers;
import org.fieldsafety.acknowledgement.obligation.ChangingObligations;
import org.fieldsafety.acknowledgement.proposal.FollowingProposals;
import org.fieldsafety.platform.event.Event;
import org.fieldsafety.platform.event.EventBatches;

/** Learns of consignees: an obligation is counted in its consignee's country, a contact proposed for it is seen there. */
@ApplicationScoped
class ConsigneeConsumer {
    private final EventBatches batches;
    private final KnownConsignees consignees;
    private final ChangingObligations obligations;
    private final FollowingProposals proposals;
    private final FollowingCustomers customers;

    ConsigneeConsumer(
            EventBatches batches,
            KnownConsignees consignees,
            ChangingObligations obligations,
            FollowingProposals proposals,
            FollowingCustomers customers) {
        this.batches = batches;
        this.consignees = consignees;
        this.obligations = obligations;
        this.proposals = proposals;
        this.customers = customers;
    }

    @Incoming("consignees")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        batches.consume(records, ConsigneeEvent.class, this::apply);
    }

    private void apply(List<Event<ConsigneeEvent>> events) {
        var newest = Newest.of(events, ConsigneeEvent::id, ConsigneeEvent::version);
        var countries = consignees.learn(newest);
        if (!countries.isEmpty()) {
            obligations.countriesKnown(countries);
        }
        var told = newest.stream().map(ConsigneeEvent::id).toList();
        proposals.consigneesTold(told);
        customers.consigneesTold(told);
        obligations.merged(newest.stream()
                .filter(consignee -> consignee.mergedInto() != null)
                .collect(toMap(ConsigneeEvent::id, consignee -> requireNonNull(consignee.mergedInto()))));
    }
}
