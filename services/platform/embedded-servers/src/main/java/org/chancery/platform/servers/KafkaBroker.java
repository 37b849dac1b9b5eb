package org.chancery.platform.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A Kafka broker that is its own controller, inside this JVM. Its records outlive it. */
public final class KafkaBroker implements AutoCloseable {

    private final KafkaSettings settings;
    private final KafkaRaftServer server;

    private KafkaBroker(KafkaSettings settings, KafkaRaftServer server) {
        this.settings = settings;
        this.server = server;
    }

    /**
     * Starts a broker and returns when it takes clients.
     *
     * @throws ServerFailed where it does not start
     */
    public static KafkaBroker start(KafkaSettings settings) {
        try {
            Files.createDirectories(settings.data());
            format(settings);
            var server = new KafkaRaftServer(new KafkaConfig(configuration(settings), false), Time.SYSTEM);
            server.startup();
            return new KafkaBroker(settings, server);
        } catch (Exception e) {
            throw new ServerFailed("Kafka did not start on port " + settings.port() + ": " + e.getMessage(), e);
        }
    }

    private static void format(KafkaSettings settings) throws Exception {
        if (Files.exists(settings.data().resolve("meta.properties"))) {
            return;
        }
        String data = settings.data().toString();
        new Formatter()
                .setNodeId(1)
                .setClusterId(Uuid.randomUuid().toString())
                .setDirectories(List.of(data))
                .setMetadataLogDirectory(data)
                .setControllerListenerName("CONTROLLER")
                .setIgnoreFormatted(true)
                .run();
    }

    private static Map<String, String> configuration(KafkaSettings settings) throws IOException {
        String clients = "PLAINTEXT://" + settings.bootstrap();
        String controller = "127.0.0.1:" + settings.controllerPort();
        var all = new HashMap<>(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@" + controller,
                "listeners", clients + ",CONTROLLER://" + controller,
                "advertised.listeners", "PLAINTEXT://127.0.0.1:" + settings.advertised(),
                "controller.listener.names", "CONTROLLER",
                "inter.broker.listener.name", "PLAINTEXT",
                "listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT",
                "log.dirs", settings.data().toString(),
                "auto.create.topics.enable", "false"));
        // One broker: every internal topic has one copy.
        all.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "group.initial.rebalance.delay.ms", "0"));
        // Small, and after a kill soon willing to take its own place again.
        all.putAll(Map.of(
                "num.network.threads", "2",
                "num.io.threads", "2",
                "background.threads", "2",
                "log.cleaner.dedupe.buffer.size", "2097152",
                "broker.session.timeout.ms", "3000",
                "broker.heartbeat.interval.ms", "500"));
        if (settings.durable()) {
            // There is no second copy that could make up for a page that the disk never saw.
            all.put("log.flush.interval.messages", "1");
        }
        return all;
    }

    /** Where clients connect. */
    public String bootstrap() {
        return settings.bootstrap();
    }

    /** Closes every connection and the log. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
