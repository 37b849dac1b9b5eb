package org.chancery.platform.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.chancery.platform.envelope.NewestEvents;
import org.chancery.platform.intake.Received.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads all lanes of some topics from given positions on, and what goes on from there in the memory of this process. Finds
 * topics and lanes that appear later. One thread uses it, and may have it read on while that thread does something else.
 */
final class LaneReader implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LaneReader.class);

    private static final Duration LOOK_FOR_MISSING_TOPICS = Duration.ofMillis(500);
    private static final Duration LOOK_FOR_NEW_LANES = Duration.ofSeconds(30);

    private final KafkaConnection kafka;
    private final Consumer<byte[], byte[]> consumer;
    private final Collection<String> topics;
    private final Map<LaneId, Cursor> positions;
    private final Map<LaneId, Lane> lanes = new TreeMap<>();
    private final Waits waits;
    private final OwnEvents own;
    private long lookAgainAt;

    /** What the next poll answers, from the moment at which it is being read. Until it is there, nobody else uses the consumer. */
    private @Nullable CompletableFuture<Supplier<Map<Lane, List<Received>>>> ahead;

    /**
     * @param consumer used by this reader alone, closed with it
     * @param newest what is also taken, before it is on its topic
     * @param positions where to start; lanes that are not in it start at their beginning
     */
    LaneReader(
            KafkaConnection kafka,
            Consumer<byte[], byte[]> consumer,
            NewestEvents newest,
            Collection<String> topics,
            Map<LaneId, Cursor> positions,
            Waits waits) {
        this.kafka = kafka;
        this.consumer = consumer;
        this.topics = topics;
        this.positions = positions;
        this.waits = waits;
        this.lookAgainAt = waits.nanos();
        this.own = new OwnEvents(newest, topics, consumer);
    }

    /** Looks for topics and lanes where it is time to; whether there is anything to read from. */
    boolean ready() {
        if (ahead == null && waits.nanos() - lookAgainAt >= 0) {
            discover();
        }
        return !lanes.isEmpty();
    }

    /** What was read ahead, or else what has arrived within the limit; in order within each lane. */
    Map<Lane, List<Received>> poll(Duration limit) {
        CompletableFuture<Supplier<Map<Lane, List<Received>>>> next = ahead;
        ahead = null;
        try {
            return next == null ? read(limit) : next.join().get();
        } catch (OffsetOutOfRangeException e) {
            lost(e.offsetOutOfRangePartitions());
            return Map.of();
        }
    }

    /** Begins to read, beside the caller, what the next poll answers. */
    void readAhead(Duration limit) {
        var next = new CompletableFuture<Supplier<Map<Lane, List<Received>>>>();
        waits.beside(() -> next.complete(outcome(limit)));
        // Only now: where no thread could be had, nobody is to wait for it.
        ahead = next;
    }

    private Supplier<Map<Lane, List<Received>>> outcome(Duration limit) {
        try {
            Map<Lane, List<Received>> records = byLane(consumer.poll(limit));
            return () -> records;
        } catch (RuntimeException | Error e) {
            return () -> {
                throw e;
            };
        }
    }

    /** From the broker, and then what goes on from that and is not there yet. */
    private Map<Lane, List<Received>> read(Duration limit) {
        var read = new LinkedHashMap<Lane, List<Received>>();
        for (ConsumerRecords<byte[], byte[]> records : own.poll(limit, lanes.values())) {
            byLane(records).forEach((lane, each) -> {
                read.computeIfAbsent(lane, _ -> new ArrayList<>()).addAll(each);
                own.readUpTo(lane, each);
            });
        }
        for (Lane lane : lanes.values()) {
            List<Received> more = own.next(lane);
            if (!more.isEmpty()) {
                read.computeIfAbsent(lane, _ -> new ArrayList<>()).addAll(more);
            }
        }
        return read;
    }

    private Map<Lane, List<Received>> byLane(ConsumerRecords<byte[], byte[]> records) {
        var byLane = new LinkedHashMap<Lane, List<Received>>();
        for (TopicPartition partition : records.partitions()) {
            Lane lane = lanes.get(kafka.lane(partition));
            if (lane != null) {
                byLane.put(
                        lane,
                        records.records(partition).stream()
                                .map(record -> received(lane.id(), record))
                                .toList());
            }
        }
        return byLane;
    }

    /** The lanes that it reads. */
    Collection<Lane> lanes() {
        return lanes.values();
    }

    /** Reads on from this offset of a lane. */
    void seek(Lane lane, long offset) {
        leaveOut(lane);
        consumer.seek(kafka.partition(lane.id()), offset);
    }

    /** Reads a lane once more from its beginning, where what is missing may stand before or after the place it was missed at. */
    void searchFromTheBeginning(Lane lane) {
        leaveOut(lane);
        consumer.seekToBeginning(List.of(kafka.partition(lane.id())));
    }

    /** What was read ahead of a lane is not what comes next of it. */
    private void leaveOut(Lane lane) {
        own.forget(lane);
        if (ahead != null) {
            Supplier<Map<Lane, List<Received>>> read = ahead.join();
            ahead = CompletableFuture.completedFuture(() -> {
                var others = new LinkedHashMap<>(read.get());
                others.remove(lane);
                return others;
            });
        }
    }

    /**
     * The log was cut or made anew. What is in it may have been taken under other offsets: it is read from its beginning, and
     * the numbers say what has been seen and whether anything is missing.
     */
    private void lost(Map<TopicPartition, Long> offsets) {
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(offsets.keySet());
        offsets.forEach((partition, offset) -> {
            Lane lane = lanes.get(kafka.lane(partition));
            if (lane != null) {
                long beginning = beginnings.getOrDefault(partition, 0L);
                log.warn("{} has no offset {}, it is read from {} on", lane.id(), offset, beginning);
                lane.continueFrom(beginning);
                own.forget(lane);
                consumer.seek(partition, beginning);
            }
        });
    }

    private void discover() {
        boolean complete = true;
        try {
            for (String topic : topics) {
                List<PartitionInfo> partitions = partitionsOf(topic);
                complete &= !partitions.isEmpty();
                for (PartitionInfo partition : partitions) {
                    var id = new LaneId(topic, partition.partition());
                    lanes.computeIfAbsent(id, this::opened);
                }
            }
        } catch (TimeoutException e) {
            // A broker that is silent about one topic is so about all, and a lease does not last for that.
            complete = false;
        }
        assignNew();
        lookAgainAt = waits.nanos() + (complete ? LOOK_FOR_NEW_LANES : LOOK_FOR_MISSING_TOPICS).toNanos();
    }

    private List<PartitionInfo> partitionsOf(String topic) {
        List<PartitionInfo> known = consumer.partitionsFor(kafka.prefix() + topic);
        return known == null ? List.of() : known;
    }

    /** A lane that had stopped is judged anew, from where it stopped. */
    private Lane opened(LaneId id) {
        Cursor cursor = positions.getOrDefault(id, Cursor.START);
        return new Lane(id, new Cursor(cursor.nextOffset(), cursor.lastNumber(), null));
    }

    private void assignNew() {
        var assigned = consumer.assignment();
        List<TopicPartition> all = lanes.keySet().stream().map(kafka::partition).toList();
        if (assigned.size() == all.size()) {
            return;
        }
        consumer.assign(all);
        List<Lane> added = lanes.values().stream()
                .filter(lane -> !assigned.contains(kafka.partition(lane.id())))
                .toList();
        Map<TopicPartition, Long> ends = consumer.endOffsets(
                added.stream().map(lane -> kafka.partition(lane.id())).toList());
        added.forEach(lane -> begin(lane, ends.getOrDefault(kafka.partition(lane.id()), 0L)));
    }

    /**
     * The record before the next is read once more. Where a broker has lost the end of a lane and been given as much since,
     * something else stands there now, and its number says that something was missed.
     */
    private void begin(Lane lane, long end) {
        long next = lane.cursor().nextOffset();
        if (next > end) {
            lost(Map.of(kafka.partition(lane.id()), next));
        } else {
            seek(lane, Math.max(0, next - 1));
        }
    }

    private static Received received(LaneId lane, ConsumerRecord<byte[], byte[]> record) {
        var headers = new ArrayList<Header>();
        record.headers().forEach(header -> headers.add(new Header(header.key(), Bytes.ofNullable(header.value()))));
        return new Received(
                lane.topic(),
                lane.lane(),
                record.offset(),
                Bytes.ofNullable(record.key()),
                headers,
                Bytes.ofNullable(record.value()));
    }

    @Override
    public void close() {
        own.close();
        if (ahead != null) {
            ahead.join();
        }
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    }
}
