package org.fieldsafety.local.bench.given;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A topic as the broker tells of it. */
public final class Topic implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);

    private final String bootstrapServers;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;

    public Topic(String bootstrapServers, String name) {
        this.bootstrapServers = bootstrapServers;
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        partitions = consumer.partitionsFor(name).stream()
                .map(partition -> new TopicPartition(name, partition.partition()))
                .toList();
        consumer.assign(partitions);
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** How many records it was ever sent. Costs the broker next to nothing: no record is read. */
    public long sent() {
        return consumer.endOffsets(partitions).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The last record that meets the condition. */
    Optional<ConsumerRecord<byte[], byte[]>> last(Predicate<ConsumerRecord<byte[], byte[]>> condition) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        forEach(record -> {
            if (condition.test(record)) {
                found.add(record);
            }
        });
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }

    /** Reads every record it holds now; those of one key in their order. */
    public void forEach(Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (!ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
            consumer.poll(POLL).forEach(reader);
        }
    }

    /** Some of its records, the oldest ones. */
    public List<ConsumerRecord<byte[], byte[]>> sample(int count) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        consumer.seekToBeginning(partitions);
        while (found.size() < count) {
            consumer.poll(POLL).forEach(found::add);
        }
        return List.copyOf(found.subList(0, count));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
