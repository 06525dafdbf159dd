package org.fieldsafety.local.bench.given;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.fieldsafety.local.api.Answer;
import org.fieldsafety.local.api.Api;
import org.fieldsafety.local.console.Await;
import org.fieldsafety.local.demo.ReferenceNotice;

/**
 * A notice that notice-service has published, about a product that nobody holds yet. Its event is then told once more as
 * a revision about a product that somebody holds. So the registry does what it does for any notice, with notice-service
 * away; and notice-service, when it is back, knows the notice whose devices it counts.
 *
 * @param event as notice-service sent it
 */
public record WaitingNotice(String id, String aboutUdiDi, ConsumerRecord<byte[], byte[]> event) {

    private static final String TOPIC = "fsn.notices.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    public static WaitingNotice publish(Api api, String kafka) {
        String udiDi = Product.freshUdiDi();
        Answer published = new ReferenceNotice(api).publishAbout(udiDi, "FSN-BENCH-" + udiDi);
        String id = published.body().path("id").asText();
        try (Topic topic = new Topic(kafka, TOPIC)) {
            ConsumerRecord<byte[], byte[]> event = Await.until(
                    "The event of a published notice",
                    PATIENCE,
                    () -> topic.last(record -> id.equals(new String(record.key(), UTF_8))));
            return new WaitingNotice(id, udiDi, event);
        }
    }

    public long revisedVersion() {
        return state().path("version").asLong() + 1;
    }

    /**
     * Tells the registry that the notice is now about this product.
     *
     * @return when, on the clock of {@link System#nanoTime}
     */
    public long revise(Product product, String kafka) {
        ObjectNode state = state();
        state.put("version", revisedVersion());
        byte[] revised = state.toString().replace(aboutUdiDi, product.udiDi()).getBytes(UTF_8);
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(TOPIC, null, null, event.key(), revised, event.headers());
        header(record, "ce_id", UUID.randomUUID().toString());
        header(record, "ce_type", "notice.revised");
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.partitionsFor(TOPIC);
            long now = System.nanoTime();
            producer.send(record);
            producer.flush();
            return now;
        }
    }

    private ObjectNode state() {
        try {
            return (ObjectNode) JSON.readTree(event.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void header(ProducerRecord<byte[], byte[]> record, String name, String value) {
        record.headers().remove(name).add(name, value.getBytes(UTF_8));
    }
}
