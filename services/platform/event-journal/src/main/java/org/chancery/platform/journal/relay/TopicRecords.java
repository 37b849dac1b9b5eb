package org.chancery.platform.journal.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what a topic holds, from wherever and as often as it is asked to. One thread uses it. */
final class TopicRecords implements AutoCloseable {

    private static final int LIMIT_MILLIS = 10_000;
    private static final Duration POLL = Duration.ofMillis(200);

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    private final String topic;
    private final KafkaConsumer<byte[], byte[]> consumer;

    /**
     * A part of a lane.
     *
     * @param beginning the offset of its first record
     * @param end the offset after its last one
     */
    record Extent(long beginning, long end) {}

    /** @param bootstrap host:port of a broker */
    TopicRecords(String bootstrap, String topic) {
        this.topic = topic;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrap,
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "none",
                        "allow.auto.create.topics",
                        false,
                        "default.api.timeout.ms",
                        LIMIT_MILLIS,
                        "request.timeout.ms",
                        LIMIT_MILLIS,
                        "enable.metrics.push",
                        false,
                        // It asks for more before it is told to; a broker that waits for more holds the next lane up.
                        "fetch.max.wait.ms",
                        10),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** The lanes of the topic and what each holds now. */
    Map<Integer, Extent> lanes() {
        List<TopicPartition> lanes = consumer.partitionsFor(topic).stream()
                .map(each -> new TopicPartition(topic, each.partition()))
                .toList();
        // Asked about what is not assigned, it answers and complains.
        consumer.assign(lanes);
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(lanes);
        Map<TopicPartition, Long> ends = consumer.endOffsets(lanes);
        var extents = new TreeMap<Integer, Extent>();
        lanes.forEach(lane -> extents.put(
                lane.partition(), new Extent(beginnings.getOrDefault(lane, 0L), ends.getOrDefault(lane, 0L))));
        return extents;
    }

    /**
     * Hands over every record of a part of a lane, in their order.
     *
     * @throws NotSent where the broker gives nothing for a while
     */
    void read(int lane, Extent part, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        var partition = new TopicPartition(topic, lane);
        consumer.assign(List.of(partition));
        consumer.seek(partition, part.beginning());
        long patience = System.nanoTime() + Duration.ofMillis(LIMIT_MILLIS).toNanos();
        while (consumer.position(partition) < part.end()) {
            List<ConsumerRecord<byte[], byte[]>> records = consumer.poll(POLL).records(partition);
            if (!records.isEmpty()) {
                patience = System.nanoTime() + Duration.ofMillis(LIMIT_MILLIS).toNanos();
            } else if (System.nanoTime() - patience >= 0) {
                throw new NotSent("the records of " + partition + " are not to be had");
            }
            records.stream().filter(record -> record.offset() < part.end()).forEach(each);
        }
    }

    /** The number that a record bears; 0 where it bears none, as what somebody else has written. */
    static long number(ConsumerRecord<byte[], byte[]> record) {
        Header header = record.headers().lastHeader("ce_sequence");
        String number = header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
        return NUMBER.matcher(number).matches() ? Long.parseLong(number) : 0;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
