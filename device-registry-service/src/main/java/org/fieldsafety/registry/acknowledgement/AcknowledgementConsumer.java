package org.fieldsafety.registry.acknowledgement;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.fieldsafety.platform.event.Event;
import org.fieldsafety.platform.event.EventBatches;

/** Receives what consignees submitted to acknowledgement-service. */
@ApplicationScoped
class AcknowledgementConsumer {
    private final EventBatches batches;
    private final ApplyingAcknowledgements applying;

    AcknowledgementConsumer(EventBatches batches, ApplyingAcknowledgements applying) {
        this.batches = batches;
        this.applying = applying;
    }

    @Incoming("acknowledgements")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        batches.consume(
                records,
                AcknowledgementEvent.class,
                events -> applying.apply(events.stream().map(Event::data).toList()));
    }
}
