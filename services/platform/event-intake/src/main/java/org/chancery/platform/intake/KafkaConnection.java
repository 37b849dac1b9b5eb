package org.chancery.platform.intake;

import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Where the broker is and how this service speaks to it.
 *
 * @param bootstrap host:port, several joined by commas
 * @param prefix stands before every topic name of this installation; may be empty
 * @param client names this service to the broker
 */
record KafkaConnection(String bootstrap, String prefix, String client) implements Consumers {

    private static final int REQUEST_LIMIT_MILLIS = 5_000;

    /** May all be of one lane: a quarter of each of four would be four transactions where one is enough. */
    private static final int MOST_BYTES_AT_ONCE = 4 * 1024 * 1024;

    @Override
    public KafkaConsumer<byte[], byte[]> consumer(String name, int recordsAtOnce) {
        return new KafkaConsumer<>(
                Map.ofEntries(
                        Map.entry("bootstrap.servers", bootstrap),
                        Map.entry("client.id", client + "-" + name),
                        Map.entry("enable.auto.commit", false),
                        Map.entry("auto.offset.reset", "none"),
                        Map.entry("allow.auto.create.topics", false),
                        Map.entry("isolation.level", "read_committed"),
                        Map.entry("max.poll.records", recordsAtOnce),
                        Map.entry("fetch.max.bytes", MOST_BYTES_AT_ONCE),
                        Map.entry("max.partition.fetch.bytes", MOST_BYTES_AT_ONCE),
                        Map.entry("default.api.timeout.ms", REQUEST_LIMIT_MILLIS),
                        Map.entry("enable.metrics.push", false),
                        Map.entry("reconnect.backoff.max.ms", 1_000)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /**
     * For questions about topics. Whoever gets no answer makes a new one, which asks the bootstrap servers again; that it
     * does so itself is switched off, for without a broker it would do nothing else, some hundred times a second.
     */
    Admin admin() {
        return Admin.create(Map.of(
                "bootstrap.servers",
                bootstrap,
                "client.id",
                client + "-intake",
                "default.api.timeout.ms",
                REQUEST_LIMIT_MILLIS,
                "request.timeout.ms",
                REQUEST_LIMIT_MILLIS,
                "reconnect.backoff.max.ms",
                1_000,
                "enable.metrics.push",
                false,
                "metadata.recovery.strategy",
                "none"));
    }

    TopicPartition partition(LaneId lane) {
        return new TopicPartition(prefix + lane.topic(), lane.lane());
    }

    LaneId lane(TopicPartition partition) {
        return new LaneId(partition.topic().substring(prefix.length()), partition.partition());
    }
}
