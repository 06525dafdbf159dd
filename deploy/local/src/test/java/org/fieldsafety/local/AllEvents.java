package org.fieldsafety.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.fieldsafety.local.console.Await;

/** The suite's topics, seen from the broker's side. */
final class AllEvents implements AutoCloseable {

    private final Map<String, Object> connection;
    private final Admin admin;

    AllEvents(String bootstrapServers) {
        connection = Map.of("bootstrap.servers", bootstrapServers);
        admin = Admin.create(connection);
    }

    /** Sends every event of every topic once more, as it stands and in order; returns how many. */
    int sendAgain() {
        List<ConsumerRecord<byte[], byte[]>> events = read();
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(connection, new ByteArraySerializer(), new ByteArraySerializer())) {
            events.forEach(event -> producer.send(new ProducerRecord<>(
                    event.topic(), event.partition(), event.key(), event.value(), event.headers())));
            producer.flush();
        }
        return events.size();
    }

    /** Events on all topics so far, dead letters included. */
    long count() {
        return ends().values().stream().mapToLong(Long::longValue).sum();
    }

    Set<String> deadLetterTopics() {
        return topics().stream().filter(name -> name.endsWith(".dlq")).collect(Collectors.toSet());
    }

    /** Waits until every service has worked off all that is on the topics it reads, and none adds anything. */
    void awaitQuiet() {
        AtomicLong before = new AtomicLong(-1);
        Await.until("The end of all news", Duration.ofSeconds(60), Duration.ofMillis(500), () -> {
            long now = count();
            return before.getAndSet(now) == now && isConsumed() ? Optional.of(now) : Optional.empty();
        });
    }

    private boolean isConsumed() {
        List<String> groups = get(admin.listGroups().all()).stream()
                .map(GroupListing::groupId)
                .toList();
        Map<TopicPartition, Long> ends = ends();
        return get(admin.describeConsumerGroups(groups).all()).values().stream().allMatch(group -> {
            Map<TopicPartition, OffsetAndMetadata> committed =
                    get(admin.listConsumerGroupOffsets(group.groupId()).partitionsToOffsetAndMetadata());
            return group.groupState() == GroupState.STABLE
                    && group.members().stream()
                            .flatMap(member -> member.assignment().topicPartitions().stream())
                            .allMatch(partition -> ends.get(partition) == 0
                                    || committed.containsKey(partition)
                                            && committed.get(partition).offset() >= ends.get(partition));
        });
    }

    @Override
    public void close() {
        admin.close();
    }

    private List<ConsumerRecord<byte[], byte[]>> read() {
        List<ConsumerRecord<byte[], byte[]>> events = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(connection, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            Map<TopicPartition, Long> ends = ends();
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(events::add);
            }
        }
        return events;
    }

    private Map<TopicPartition, Long> ends() {
        Map<TopicPartition, OffsetSpec> partitions =
                get(admin.describeTopics(topics()).allTopicNames()).values().stream()
                        .flatMap(topic -> topic.partitions().stream()
                                .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                        .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        return get(admin.listOffsets(partitions).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private Set<String> topics() {
        return get(admin.listTopics().names()).stream()
                .filter(name -> name.startsWith("fsn."))
                .collect(Collectors.toSet());
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
