package org.fieldsafety.notice.acknowledgement;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.fieldsafety.platform.event.Event;
import org.fieldsafety.platform.event.EventBatches;

/** Keeps the progress of notices from what the acknowledgement service tells of their obligations. */
@ApplicationScoped
class ObligationConsumer {
    private final EventBatches batches;
    private final ObligationRepository obligations;

    ObligationConsumer(EventBatches batches, ObligationRepository obligations) {
        this.batches = batches;
        this.obligations = obligations;
    }

    @Incoming("obligations")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        batches.consume(records, ObligationChanged.class, this::count);
    }

    private void count(List<Event<ObligationChanged>> events) {
        obligations.upsert(ObligationChanged.newest(events.stream().map(Event::data)));
    }
}
