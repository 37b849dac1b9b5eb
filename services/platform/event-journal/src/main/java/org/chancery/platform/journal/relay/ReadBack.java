package org.chancery.platform.journal.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads what has been added to a topic since it was last asked, and says up to which number each lane has everything. A lane
 * that is shorter than it was, or has something else where it ended, is read from its beginning.
 */
final class ReadBack {

    private static final int LIMIT_MILLIS = 10_000;
    private static final Duration POLL = Duration.ofMillis(200);

    /** How many records of a lane are looked at the first time: what is older was looked at by whoever relayed before. */
    private static final int FIRST_LOOK = 1_000;

    private final String bootstrap;
    private final String topic;
    private final Map<TopicPartition, Place> places = new HashMap<>();

    /**
     * Where the reading of a lane ended.
     *
     * @param last the number of the record before it, 0 where that had none
     * @param numbers what was met, or null as long as nothing was
     */
    private record Place(long offset, long last, @Nullable Numbers numbers) {}

    ReadBack(String bootstrap, String topic) {
        this.bootstrap = bootstrap;
        this.topic = topic;
    }

    /**
     * The number up to which each lane has everything, as far as it was looked at; nothing of a lane that holds records of
     * others alone.
     *
     * @throws NotSent where the broker does not answer
     */
    Map<Integer, Long> publishedThrough() {
        try (var consumer = new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> lanes = consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList();
            // Asked about what is not assigned, it answers and complains.
            consumer.assign(lanes);
            Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(lanes);
            Map<TopicPartition, Long> ends = consumer.endOffsets(lanes);
            var through = new TreeMap<Integer, Long>();
            for (TopicPartition lane : lanes) {
                long beginning = beginnings.getOrDefault(lane, 0L);
                long end = ends.getOrDefault(lane, 0L);
                Place place = read(consumer, lane, start(consumer, lane, beginning, end), end);
                places.put(lane, place);
                if (place.numbers() != null) {
                    through.put(lane.partition(), place.numbers().through());
                }
            }
            return through;
        } catch (KafkaException e) {
            throw new NotSent("what the topic " + topic + " holds is not known", e);
        }
    }

    private Place start(KafkaConsumer<byte[], byte[]> consumer, TopicPartition lane, long beginning, long end) {
        Place before = places.get(lane);
        if (before == null) {
            return start(Math.max(beginning, end - FIRST_LOOK));
        }
        boolean goesOn = before.offset() <= end
                && before.offset() >= beginning
                && (before.offset() == beginning
                        || read(consumer, lane, new Place(before.offset() - 1, 0, null), before.offset())
                                        .last()
                                == before.last());
        return goesOn ? before : start(beginning);
    }

    /** From the very beginning of a lane, the first number is 1; elsewhere it is what comes. */
    private static Place start(long offset) {
        return new Place(offset, 0, offset == 0 ? new Numbers(0) : null);
    }

    private Place read(KafkaConsumer<byte[], byte[]> consumer, TopicPartition lane, Place from, long end) {
        consumer.assign(List.of(lane));
        consumer.seek(lane, from.offset());
        Numbers numbers = from.numbers();
        long last = from.last();
        long patience = System.nanoTime() + Duration.ofMillis(LIMIT_MILLIS).toNanos();
        while (consumer.position(lane) < end) {
            List<ConsumerRecord<byte[], byte[]>> records = consumer.poll(POLL).records(lane);
            if (!records.isEmpty()) {
                patience = System.nanoTime() + Duration.ofMillis(LIMIT_MILLIS).toNanos();
            } else if (System.nanoTime() - patience >= 0) {
                throw new NotSent("the records of " + lane + " are not to be had");
            }
            for (ConsumerRecord<byte[], byte[]> record : records) {
                if (record.offset() < end) {
                    last = number(record);
                    numbers = with(numbers, last);
                }
            }
        }
        return new Place(end, last, numbers);
    }

    private static @Nullable Numbers with(@Nullable Numbers numbers, long number) {
        if (number == 0) {
            return numbers;
        }
        Numbers known = numbers == null ? new Numbers(number) : numbers;
        known.add(number);
        return known;
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
