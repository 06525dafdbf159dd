package org.fieldsafety.local.bench.limit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.fieldsafety.local.console.Failure;

/** A producer that only sends: idempotent, acknowledged by all, batched and compressed as the services' is. */
public final class RawProducer {

    private static final String TOPIC = "bench.raw-producer";
    private static final int PARTITIONS = 6;

    private final String bootstrapServers;

    public RawProducer(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Sends so many records to a topic of their own, over and over the given ones with their keys and headers.
     *
     * @return records a second, from the first send to the last acknowledgement
     */
    public double perSecond(List<ConsumerRecord<byte[], byte[]>> samples, int count) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(PARTITIONS), Optional.empty())))
                    .all()
                    .get();
            try {
                return count / (send(samples, count).toNanos() / 1e9);
            } finally {
                admin.deleteTopics(List.of(TOPIC)).all().get();
            }
        } catch (ExecutionException e) {
            throw new Failure("The raw producer failed.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("The raw producer was interrupted.", e);
        }
    }

    private Duration send(List<ConsumerRecord<byte[], byte[]>> samples, int count)
            throws ExecutionException, InterruptedException {
        AtomicReference<Exception> refused = new AtomicReference<>();
        List<ProducerRecord<byte[], byte[]>> records = onAllPartitions(samples);
        try (KafkaProducer<byte[], byte[]> producer = open()) {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                // One by one: a topic that was just made refuses what comes first.
                producer.send(records.get(partition)).get();
            }
            long start = System.nanoTime();
            for (int i = 0; i < count; i++) {
                producer.send(records.get(i % records.size()), (metadata, failure) -> {
                    if (failure != null) {
                        refused.set(failure);
                    }
                });
            }
            producer.flush();
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            if (refused.get() != null) {
                throw new Failure("The raw producer's records were refused.", refused.get());
            }
            return took;
        }
    }

    private static List<ProducerRecord<byte[], byte[]>> onAllPartitions(List<ConsumerRecord<byte[], byte[]>> samples) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> sample : samples) {
            int partition = records.size() % PARTITIONS;
            records.add(new ProducerRecord<>(TOPIC, partition, null, sample.key(), sample.value(), sample.headers()));
        }
        return records;
    }

    private KafkaProducer<byte[], byte[]> open() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4",
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        128 * 1024,
                        ProducerConfig.LINGER_MS_CONFIG,
                        5),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
