package org.fieldsafety.registry.notice;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.fieldsafety.platform.event.Event;
import org.fieldsafety.platform.event.EventBatches;
import org.fieldsafety.registry.remediation.MatchingDevices;
import org.fieldsafety.registry.remediation.MatchingLock;

/** Learns of notices, and matches one with the register whenever a new version of it is published. */
@ApplicationScoped
class NoticeConsumer {
    private final EventBatches batches;
    private final Notices notices;
    private final MatchingLock lock;
    private final MatchingDevices matching;

    NoticeConsumer(EventBatches batches, Notices notices, MatchingLock lock, MatchingDevices matching) {
        this.batches = batches;
        this.notices = notices;
        this.lock = lock;
        this.matching = matching;
    }

    @Incoming("notices")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        batches.consume(records, NoticeEvent.class, this::apply);
    }

    private void apply(List<Event<NoticeEvent>> events) {
        for (var event : events) {
            if (notices.learn(event.data())) {
                lock.exclusive();
                matching.ofNotice(event.data().id());
            }
        }
    }
}
