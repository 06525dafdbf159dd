package org.fieldsafety.notice.registry;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.fieldsafety.platform.event.Event;
import org.fieldsafety.platform.event.EventBatches;

/** Keeps the progress of notices from what the device registry tells of their affected devices. */
@ApplicationScoped
class AffectedDeviceConsumer {
    private final EventBatches batches;
    private final AffectedDeviceRepository devices;

    AffectedDeviceConsumer(EventBatches batches, AffectedDeviceRepository devices) {
        this.batches = batches;
        this.devices = devices;
    }

    @Incoming("affected-devices")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        batches.consume(records, AffectedDeviceChanged.class, this::count);
    }

    private void count(List<Event<AffectedDeviceChanged>> events) {
        devices.upsert(AffectedDeviceChanged.newest(events.stream().map(Event::data)));
    }
}
