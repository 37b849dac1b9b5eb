package org.chancery.platform.journal.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what stands last in each lane of a topic. */
final class TopicTail {

    private static final int LIMIT_MILLIS = 10_000;

    /** Enough to find one of ours behind what others have written. */
    private static final int LOOKED_AT = 100;

    private static final Duration POLL = Duration.ofMillis(200);

    private final String bootstrap;
    private final String topic;

    TopicTail(String bootstrap, String topic) {
        this.bootstrap = bootstrap;
        this.topic = topic;
    }

    /**
     * The highest number among the last records of each partition; 0 where it is empty, and nothing for one that ends with
     * records of somebody else.
     *
     * @throws NotSent where the broker does not answer
     */
    Map<Integer, Long> lastNumbers() {
        try (var consumer = new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> lanes = consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList();
            Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(lanes);
            var numbers = new TreeMap<Integer, Long>();
            consumer.endOffsets(lanes).forEach((lane, end) -> {
                long from = Math.max(beginnings.getOrDefault(lane, 0L), end - LOOKED_AT);
                (from == end ? OptionalLong.of(0) : highest(consumer, lane, from, end))
                        .ifPresent(number -> numbers.put(lane.partition(), number));
            });
            return numbers;
        } catch (KafkaException e) {
            throw new NotSent("the end of the topic " + topic + " is not known", e);
        }
    }

    private OptionalLong highest(KafkaConsumer<byte[], byte[]> consumer, TopicPartition lane, long from, long end) {
        consumer.assign(List.of(lane));
        consumer.seek(lane, from);
        OptionalLong highest = OptionalLong.empty();
        long patience = System.nanoTime() + Duration.ofMillis(LIMIT_MILLIS).toNanos();
        while (consumer.position(lane) < end) {
            if (System.nanoTime() - patience >= 0) {
                throw new NotSent("the last records of " + lane + " are not to be had");
            }
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL).records(lane)) {
                long number = number(record);
                if (number > highest.orElse(0)) {
                    highest = OptionalLong.of(number);
                }
            }
        }
        return highest;
    }

    /** 0 where it bears none, as what somebody else has written. */
    private static long number(ConsumerRecord<byte[], byte[]> record) {
        Header header = record.headers().lastHeader("ce_sequence");
        String number = header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
        return number.matches("[1-9][0-9]{0,17}") ? Long.parseLong(number) : 0;
    }

    private Map<String, Object> settings() {
        return Map.of(
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
                LIMIT_MILLIS);
    }
}
