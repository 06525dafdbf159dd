package org.fieldsafety.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The test as an outside producer and consumer on the real broker. */
public final class Topics {
    private Topics() {}

    /** Sends an event as a neighbour service would and returns when the broker has it. */
    public static void publish(String topic, String key, String type, byte[] data) {
        var headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_source",
                "/test",
                "ce_type",
                type,
                "ce_time",
                Instant.now().toString(),
                "content-type",
                "application/json");
        publish(topic, key, headers, data);
    }

    /** Sends a record with just these headers. */
    public static void publish(String topic, String key, Map<String, String> headers, byte[] data) {
        var message = new ProducerRecord<>(topic, key, data);
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        try (var producer = new KafkaProducer<>(connection(), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(message).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Reads the topic from its beginning until a record matches, and returns all that matched by then; fails after 20 s. */
    public static List<ConsumerRecord<String, byte[]>> read(
            String topic, Predicate<ConsumerRecord<String, byte[]>> matching) {
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = new KafkaConsumer<>(connection(), new StringDeserializer(), new ByteArrayDeserializer())) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> !consumer.partitionsFor(topic).isEmpty());
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await("a matching record on " + topic)
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> {
                        consumer.poll(Duration.ofMillis(100)).forEach(message -> {
                            if (matching.test(message)) {
                                found.add(message);
                            }
                        });
                        return !found.isEmpty() && atEnd(consumer, partitions);
                    });
        }
        return found;
    }

    private static boolean atEnd(KafkaConsumer<?, ?> consumer, List<TopicPartition> partitions) {
        return consumer.endOffsets(partitions).entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private static Map<String, Object> connection() {
        return new HashMap<>(Map.of("bootstrap.servers", System.getProperty(Infrastructure.KAFKA)));
    }
}
