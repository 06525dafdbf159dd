package org.fieldsafety.notice.acknowledgement;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
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

    /** One statement can't upsert a row twice, so only the newest state of each obligation goes in. */
    private void count(List<Event<ObligationChanged>> events) {
        var newest = events.stream()
                .map(Event::data)
                .collect(Collectors.toMap(
                        ObligationChanged::key, state -> state, (a, b) -> a.version() >= b.version() ? a : b));
        obligations.upsert(newest.values());
    }
}
