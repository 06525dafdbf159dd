package org.fieldsafety.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The suite's only writer to Kafka: idempotent, all acknowledgements awaited, CloudEvents headers. */
@ApplicationScoped
class EventSender {
    private static final String LARGEST_DEAD_LETTER = String.valueOf(2 * 1024 * 1024);
    private static final Map<String, String> DEAD_LETTERS =
            Map.of("cleanup.policy", "delete", "retention.ms", "-1", "max.message.bytes", LARGEST_DEAD_LETTER);

    private final Map<String, Object> connection;
    private final OutboxConfig config;
    private final byte[] source;
    private @Nullable KafkaProducer<String, byte[]> producer;
    private boolean topicsMade;

    EventSender(
            @Identifier("default-kafka-broker") Map<String, Object> connection,
            OutboxConfig config,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.connection = connection;
        this.config = config;
        this.source = ("/" + service).getBytes(UTF_8);
    }

    /** Makes the topics this service owns where they are missing; once. */
    void prepare() {
        if (!topicsMade) {
            config.topics().forEach((name, retention) -> make(topic(name, retention.settings)));
            topicsMade = true;
        }
    }

    /** Sends in order and returns when the broker has acknowledged every one; throws when it has not. */
    void sendAll(List<OutboxTable.Waiting> events) {
        events.stream()
                .map(OutboxTable.Waiting::topic)
                .filter(topic -> topic.endsWith(".dlq"))
                .distinct()
                .forEach(topic -> make(topic(topic, DEAD_LETTERS)));
        var open = open();
        var acknowledgements = new ArrayList<Future<?>>(events.size());
        for (var event : events) {
            var acknowledgement = open.send(record(event));
            if (acknowledgement.isDone()) {
                // Refused before it was sent, after up to MAX_BLOCK: the rest would wait as long, each.
                await(acknowledgement);
            }
            acknowledgements.add(acknowledgement);
        }
        open.flush();
        acknowledgements.forEach(EventSender::await);
    }

    void close() {
        if (producer != null) {
            producer.close();
        }
    }

    private ProducerRecord<String, byte[]> record(OutboxTable.Waiting event) {
        var record = new ProducerRecord<>(event.topic(), event.key(), event.data());
        var headers = new HashMap<String, byte[]>();
        headers.put(CloudEvents.SPEC_VERSION, "1.0".getBytes(UTF_8));
        headers.put(CloudEvents.ID, event.id().toString().getBytes(UTF_8));
        headers.put(CloudEvents.SOURCE, source);
        headers.put(CloudEvents.TYPE, event.type().getBytes(UTF_8));
        headers.put(CloudEvents.TIME, event.time().toString().getBytes(UTF_8));
        headers.put(CloudEvents.CONTENT_TYPE, "application/json".getBytes(UTF_8));
        if (event.key() != null) {
            headers.put(CloudEvents.SUBJECT, event.key().getBytes(UTF_8));
        }
        event.headers().forEach((name, value) -> headers.put(name, value.getBytes(UTF_8)));
        headers.forEach(record.headers()::add);
        return record;
    }

    private KafkaProducer<String, byte[]> open() {
        if (producer == null) {
            var settings = new HashMap<>(connection);
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
            settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
            settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_DEAD_LETTER);
            settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
            settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
            settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    private NewTopic topic(String name, Map<String, String> settings) {
        return new NewTopic(name, Optional.of(config.partitions()), Optional.empty()).configs(settings);
    }

    /** Makes the topic, or gives one that is there the settings it must have. */
    private void make(NewTopic topic) {
        var settings = new HashMap<>(connection);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        try (var admin = Admin.create(settings)) {
            if (!created(admin, topic)) {
                var changes = topic.configs().entrySet().stream()
                        .map(setting -> new AlterConfigOp(
                                new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET))
                        .toList();
                var name = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
                admin.incrementalAlterConfigs(Map.of(name, changes)).all().get();
            }
        } catch (ExecutionException e) {
            throw new OutboxFailure("Topic " + topic.name() + " could not be made", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutboxFailure("Interrupted while making topic " + topic.name(), e);
        }
    }

    private static boolean created(Admin admin, NewTopic topic) throws ExecutionException, InterruptedException {
        try {
            admin.createTopics(List.of(topic)).all().get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw e;
        }
    }

    private static void await(Future<?> acknowledgement) {
        try {
            acknowledgement.get();
        } catch (ExecutionException e) {
            throw new OutboxFailure("The broker did not take an event", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutboxFailure("Interrupted while events were being sent", e);
        }
    }
}
