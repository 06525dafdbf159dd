package org.fieldsafety.platform.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** One real Kafka broker (KRaft, broker and controller in one) in this process, listening on loopback only. */
public final class EmbeddedKafka implements AutoCloseable {
    private static final Map<String, String> COMPACTED = Map.of("cleanup.policy", "compact");
    private static final Map<String, String> KEPT = Map.of("cleanup.policy", "delete", "retention.ms", "-1");
    private static final Map<String, Map<String, String>> TOPICS = Map.of(
            "fsn.notices.v1", COMPACTED,
            "fsn.letters.v1", COMPACTED,
            "fsn.consignees.v1", COMPACTED,
            "fsn.affected-devices.v1", COMPACTED,
            "fsn.obligations.v1", COMPACTED,
            "fsn.consignee-proposals.v1", COMPACTED,
            "fsn.effectiveness-checks.v1", COMPACTED,
            "fsn.acknowledgements.v1", KEPT,
            "fsn.safety-signals.v1", KEPT);

    /** Always the same: a directory that is already formatted is only taken up by its own cluster. */
    private static final String CLUSTER = new Uuid(0x4669656C64L, 0x536166657479L).toString();

    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private EmbeddedKafka(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts a broker on the data it finds in the directory, or on an empty one.
     *
     * @param port where clients connect, 0 for any free one
     */
    public static EmbeddedKafka start(Path dataDirectory, int port) {
        try {
            Files.createDirectories(dataDirectory);
            int clientPort = port == 0 ? freePort() : port;
            var settings = settings(dataDirectory, clientPort, freePort());
            format(dataDirectory);
            var server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
            server.startup();
            return new EmbeddedKafka(server, "127.0.0.1:" + clientPort);
        } catch (Exception e) {
            throw new IllegalStateException("Kafka did not start on " + dataDirectory, e);
        }
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Makes the topics of the suite that are not there yet, as their owners would. */
    public void createTopics() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            for (var topic : TOPICS.entrySet()) {
                create(admin, new NewTopic(topic.getKey(), 6, (short) 1).configs(topic.getValue()));
            }
        }
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void create(Admin admin, NewTopic topic) {
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("Topic " + topic.name() + " could not be made", e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static void format(Path directory) throws Exception {
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .setClusterId(CLUSTER)
                .setNodeId(1)
                .addDirectory(directory.toString())
                .setMetadataLogDirectory(directory.toString())
                .setControllerListenerName("CONTROLLER")
                .setIgnoreFormatted(true)
                .run();
    }

    private static Properties settings(Path directory, int clientPort, int controllerPort) {
        var settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + clientPort + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + clientPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("log.dirs", directory.toString());
        settings.put("auto.create.topics.enable", "false");
        // After a crash the broker waits until its former self is given up: 9 s by default.
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("broker.session.timeout.ms", "3000");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        return settings;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
