package org.fieldsafety.registry.proposal;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.fieldsafety.platform.event.Event;
import org.fieldsafety.platform.event.EventBatches;

/** Receives what recipients propose by acknowledgement-service. */
@ApplicationScoped
class ProposalConsumer {
    private final EventBatches batches;
    private final TakingProposals taking;

    ProposalConsumer(EventBatches batches, TakingProposals taking) {
        this.batches = batches;
        this.taking = taking;
    }

    @Incoming("proposals")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        batches.consume(
                records,
                ProposalEvent.class,
                events -> taking.take(events.stream().map(Event::data).toList()));
    }
}
