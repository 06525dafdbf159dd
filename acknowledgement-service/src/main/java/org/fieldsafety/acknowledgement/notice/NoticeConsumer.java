package org.fieldsafety.acknowledgement.notice;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.fieldsafety.acknowledgement.obligation.ChangingObligations;
import org.fieldsafety.platform.event.Event;
import org.fieldsafety.platform.event.EventBatches;

/** Learns of notices; their due dates and questions decide over obligations. */
@ApplicationScoped
class NoticeConsumer {
    private final EventBatches batches;
    private final KnownNotices notices;
    private final ChangingObligations obligations;

    NoticeConsumer(EventBatches batches, KnownNotices notices, ChangingObligations obligations) {
        this.batches = batches;
        this.notices = notices;
        this.obligations = obligations;
    }

    @Incoming("notices")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        batches.consume(records, NoticeEvent.class, this::apply);
    }

    private void apply(List<Event<NoticeEvent>> events) {
        for (var event : events) {
            var notice = new KnownNotice(event.data());
            if (notices.learn(notice)) {
                obligations.noticeKnown(notice.id(), notice.version(), notice::due, notice.mustBeYes());
                if (notice.isWithdrawn()) {
                    obligations.withdrawn(notice.id(), notice.version());
                }
            }
        }
    }
}
