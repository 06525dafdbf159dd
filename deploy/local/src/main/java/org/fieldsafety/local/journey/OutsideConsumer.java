package org.fieldsafety.local.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.fieldsafety.local.console.Await;

/** Somebody who knows nothing but the topics: reads them and keeps the last state of each key. */
public final class OutsideConsumer implements AutoCloseable {

    public static final String AFFECTED_DEVICES = "fsn.affected-devices.v1";
    public static final String OBLIGATIONS = "fsn.obligations.v1";
    public static final List<String> TOPICS =
            List.of("fsn.notices.v1", "fsn.consignees.v1", AFFECTED_DEVICES, "fsn.acknowledgements.v1", OBLIGATIONS);

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Map<String, Seen>> states =
            TOPICS.stream().collect(Collectors.toMap(topic -> topic, topic -> new ConcurrentHashMap<>()));
    private final Map<TopicPartition, Long> positions = new ConcurrentHashMap<>();
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread reader;

    private record Seen(JsonNode state, long nanos) {}

    /** Reads from the start, and has read what there is when it is returned. */
    public static OutsideConsumer fromTheStart(String bootstrapServers) {
        OutsideConsumer outside = new OutsideConsumer(bootstrapServers);
        outside.consumer.seekToBeginning(outside.consumer.assignment());
        Map<TopicPartition, Long> ends = outside.consumer.endOffsets(outside.consumer.assignment());
        outside.reader.start();
        Await.isTrue("Reading the topics from the start", Duration.ofSeconds(60), () -> ends.entrySet().stream()
                .allMatch(end -> outside.positions.getOrDefault(end.getKey(), 0L) >= end.getValue()));
        return outside;
    }

    /** Reads what comes from now on: the states of very many keys would not fit into memory. */
    public static OutsideConsumer fromNow(String bootstrapServers) {
        OutsideConsumer outside = new OutsideConsumer(bootstrapServers);
        outside.consumer.seekToEnd(outside.consumer.assignment());
        outside.consumer.assignment().forEach(outside.consumer::position);
        outside.reader.start();
        return outside;
    }

    private OutsideConsumer(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = TOPICS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        reader = new Thread(this::read, "outside-consumer");
        reader.setDaemon(true);
    }

    /** The last state of each key on a topic. */
    public Map<String, JsonNode> states(String topic) {
        return of(topic).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .state()));
    }

    /** When the key's state had arrived, on the clock of {@link System#nanoTime}, if it is the one looked for. */
    public Optional<Long> arrival(String topic, String key, Predicate<JsonNode> lookedFor) {
        return Optional.ofNullable(of(topic).get(key))
                .filter(seen -> lookedFor.test(seen.state()))
                .map(Seen::nanos);
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            reader.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<String, Seen> of(String topic) {
        return Objects.requireNonNull(states.get(topic), topic);
    }

    private void read() {
        try (consumer) {
            while (true) {
                consumer.poll(Duration.ofSeconds(1)).forEach(this::keep);
                consumer.assignment().forEach(partition -> positions.put(partition, consumer.position(partition)));
            }
        } catch (WakeupException e) {
            // closed
        }
    }

    private void keep(ConsumerRecord<String, byte[]> message) {
        if (message.value() == null) {
            of(message.topic()).remove(message.key());
            return;
        }
        try {
            of(message.topic()).put(message.key(), new Seen(json.readTree(message.value()), System.nanoTime()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
