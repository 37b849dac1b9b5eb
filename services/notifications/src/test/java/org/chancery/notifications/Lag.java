package org.chancery.notifications;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many events the service has not taken yet. */
final class Lag {

    private static final int LANES = 4;

    private Lag() {}

    static long of(String kafka, String prefix, JdbcClient db) {
        List<TopicPartition> lanes = Stream.of("scheduling", "minutes", "commitments")
                .flatMap(topic -> IntStream.range(0, LANES).mapToObj(lane -> new TopicPartition(prefix + topic, lane)))
                .toList();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", kafka),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            long ends = consumer.endOffsets(lanes).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            return ends
                    - db.sql("select coalesce(sum(next_offset), 0) from intake.position where consumer = 'deliveries'")
                            .query(Long.class)
                            .single();
        }
    }
}
