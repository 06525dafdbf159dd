package org.fieldsafety.acknowledgement.registry;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.fieldsafety.acknowledgement.obligation.ChangingObligations;
import org.fieldsafety.platform.event.Event;
import org.fieldsafety.platform.event.EventBatches;

/** Learns of affected devices: whoever holds one owes an answer. A batch costs the same few statements as one device. */
@ApplicationScoped
class AffectedDeviceConsumer {
    private final EventBatches batches;
    private final AffectedUnits units;
    private final ChangingObligations obligations;

    AffectedDeviceConsumer(EventBatches batches, AffectedUnits units, ChangingObligations obligations) {
        this.batches = batches;
        this.units = units;
        this.obligations = obligations;
    }

    @Incoming("affected-devices")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        batches.consume(records, AffectedDeviceEvent.class, this::apply);
    }

    private void apply(List<Event<AffectedDeviceEvent>> events) {
        var newest = Newest.of(events, AffectedDeviceEvent::id, AffectedDeviceEvent::version);
        var deltas = UnitMove.deltas(units.learn(newest));
        if (!deltas.isEmpty()) {
            obligations.unitsChanged(deltas);
        }
    }
}
