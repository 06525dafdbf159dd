package org.fieldsafety.notice.comparison;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads one topic from its beginning, on its own: it belongs to no group and moves nobody's offsets. */
final class TopicConsumer implements AutoCloseable {
    private static final int BATCH = 2_000;
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;

    TopicConsumer(Map<String, Object> connection, String topic) {
        var settings = new HashMap<>(connection);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BATCH);
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Reads on from where it is to the present end, unless it is told to stop. */
    void readToEnd(Consumer<List<byte[]>> batch, BooleanSupplier stop) {
        var ends = consumer.endOffsets(partitions);
        while (!stop.getAsBoolean()
                && ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            var values = new ArrayList<byte[]>(BATCH);
            for (var message : consumer.poll(PATIENCE)) {
                // A record without a value marks an erased key: there is nothing to apply.
                if (message.value() != null) {
                    values.add(message.value());
                }
            }
            if (!values.isEmpty()) {
                batch.accept(values);
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
