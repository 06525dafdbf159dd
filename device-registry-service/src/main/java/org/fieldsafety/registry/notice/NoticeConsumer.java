package org.fieldsafety.registry.notice;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.fieldsafety.platform.event.Event;
import org.fieldsafety.platform.event.EventBatches;
import org.fieldsafety.registry.matching.FollowingNotice;

/** Learns of notices, and lets the register follow when one is published, revised or withdrawn. */
@ApplicationScoped
class NoticeConsumer {
    private final EventBatches batches;
    private final Notices notices;
    private final FollowingNotice following;

    NoticeConsumer(EventBatches batches, Notices notices, FollowingNotice following) {
        this.batches = batches;
        this.notices = notices;
        this.following = following;
    }

    @Incoming("notices")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        batches.consume(records, NoticeEvent.class, this::apply);
    }

    /** The devices of a closed notice stay as they are: still affected, as far as they have come. */
    private void apply(List<Event<NoticeEvent>> events) {
        for (var event : events) {
            var notice = event.data();
            if (notices.learn(notice)) {
                switch (notice.status()) {
                    case "Published", "Withdrawn" -> following.follow(notice.id(), notice.revision());
                    case "Closed" -> {}
                    default -> throw new IllegalArgumentException("Not a status of a notice: " + notice.status());
                }
            }
        }
    }
}
