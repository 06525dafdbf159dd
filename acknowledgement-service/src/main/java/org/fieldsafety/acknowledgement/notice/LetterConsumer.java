package org.fieldsafety.acknowledgement.notice;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.fieldsafety.platform.event.EventBatches;

/** Learns of letters, which mails and personal links hand out. */
@ApplicationScoped
class LetterConsumer {
    private final EventBatches batches;
    private final KnownLetters letters;

    LetterConsumer(EventBatches batches, KnownLetters letters) {
        this.batches = batches;
        this.letters = letters;
    }

    @Incoming("letters")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        batches.consume(records, LetterEvent.class, events -> events.forEach(event -> letters.learn(event.data())));
    }
}
