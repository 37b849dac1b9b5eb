package org.chancery.minutes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the service has left behind: rows in its store and records on its topic. */
final class Traces {

    private static final int LANES = 4;

    private final JdbcClient db;
    private final String kafka;
    private final String topic;

    Traces(JdbcClient db, String kafka, String topic) {
        this.db = db;
        this.kafka = kafka;
        this.topic = topic;
    }

    /** How much there is, once everything that is stored is also published. */
    Count settled() {
        Awaitility.await().until(() -> now().isSettled());
        return now();
    }

    private Count now() {
        Map<TopicPartition, OffsetSpec> ends =
                lanes().stream().collect(Collectors.toMap(lane -> lane, lane -> OffsetSpec.latest()));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            long published =
                    admin.listOffsets(ends).all().toCompletionStage().toCompletableFuture().join().values().stream()
                            .mapToLong(ListOffsetsResultInfo::offset)
                            .sum();
            return new Count(rows("event"), rows("outbox"), rows("answered_request"), published);
        }
    }

    /** The records of one aggregate on the topic, as foreign clients see them. */
    List<ConsumerRecord<String, byte[]>> published(String subject) {
        settled();
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = consumer()) {
            consumer.assign(lanes());
            consumer.seekToBeginning(lanes());
            Map<TopicPartition, Long> ends = consumer.endOffsets(lanes());
            while (lanes().stream().anyMatch(lane -> consumer.position(lane) < ends.get(lane))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (record.key().equals(subject)) {
                        found.add(record);
                    }
                });
            }
        }
        return found;
    }

    /** The types of an aggregate's events, in order. */
    List<String> stored(String subject) {
        return db.sql("select type from event where aggregate_id = ? order by version")
                .param(subject)
                .query(String.class)
                .list();
    }

    private long rows(String table) {
        return db.sql("select count(*) from " + table).query(Long.class).single();
    }

    private List<TopicPartition> lanes() {
        return IntStream.range(0, LANES)
                .mapToObj(lane -> new TopicPartition(topic, lane))
                .toList();
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka), new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** Rows and records. */
    record Count(long events, long outbox, long answered, long published) {

        boolean isSettled() {
            return outbox == 0 && events == published;
        }
    }
}
