package org.chancery.platform.intake;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.chancery.platform.simulation.Broker;
import org.chancery.platform.simulation.Schedule;

/** A consumer of one topic: each poll gives some of what is there. */
final class SimulatedConsumer {

    private final Schedule schedule;
    private final Broker broker;
    private final String topic;
    private final int recordsAtOnce;
    private final Map<Integer, Long> places = new TreeMap<>();

    /** The epoch of the last record that was read of a lane, where one was. */
    private final Map<Integer, Integer> epochs = new TreeMap<>();

    private boolean woken;

    private SimulatedConsumer(Schedule schedule, Broker broker, String topic, int recordsAtOnce) {
        this.schedule = schedule;
        this.broker = broker;
        this.topic = topic;
        this.recordsAtOnce = recordsAtOnce;
    }

    @SuppressWarnings("unchecked") // the interface is that of such a consumer
    static Consumer<byte[], byte[]> open(Schedule schedule, Broker broker, String topic, int recordsAtOnce) {
        var consumer = new SimulatedConsumer(schedule, broker, topic, recordsAtOnce);
        return (Consumer<byte[], byte[]>) Proxy.newProxyInstance(
                SimulatedConsumer.class.getClassLoader(),
                new Class<?>[] {Consumer.class},
                (_, method, arguments) -> consumer.call(method, arguments));
    }

    @SuppressWarnings("unchecked") // the interface is that of such a consumer
    private Object call(Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "partitionsFor" -> partitions((String) arguments[0]);
            case "assignment" ->
                Set.copyOf(places.keySet().stream().map(this::partition).toList());
            case "assign" -> {
                assign((Collection<TopicPartition>) arguments[0]);
                yield Void.TYPE;
            }
            case "seek" -> {
                seek((TopicPartition) arguments[0], (Long) arguments[1]);
                yield Void.TYPE;
            }
            case "seekToBeginning" -> {
                ((Collection<TopicPartition>) arguments[0]).forEach(each -> seek(each, 0L));
                yield Void.TYPE;
            }
            case "beginningOffsets" ->
                ((Collection<TopicPartition>) arguments[0])
                        .stream().collect(java.util.stream.Collectors.toMap(each -> each, _ -> 0L));
            case "endOffsets" ->
                ((Collection<TopicPartition>) arguments[0])
                        .stream()
                                .collect(java.util.stream.Collectors.toMap(
                                        each -> each, each -> broker.end(each.partition())));
            case "poll" -> poll((Duration) arguments[0]);
            case "wakeup" -> {
                woken = true;
                yield Void.TYPE;
            }
            case "close" -> Void.TYPE;
            default -> throw new UnsupportedOperationException(method.toString());
        };
    }

    private TopicPartition partition(int lane) {
        return new TopicPartition(topic, lane);
    }

    private List<PartitionInfo> partitions(String name) {
        schedule.port("ask for partitions");
        if (broker.isDown()) {
            schedule.pause("asks in vain", Duration.ofSeconds(5));
            return List.of();
        }
        var partitions = new ArrayList<PartitionInfo>();
        for (int lane = 0; lane < broker.lanes(); lane++) {
            partitions.add(new PartitionInfo(name, lane, Node.noNode(), new Node[0], new Node[0]));
        }
        return partitions;
    }

    private void seek(TopicPartition partition, long offset) {
        places.put(partition.partition(), offset);
        epochs.remove(partition.partition());
    }

    private void assign(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> places.putIfAbsent(partition.partition(), 0L));
    }

    private ConsumerRecords<byte[], byte[]> poll(Duration limit) {
        schedule.port("poll");
        if (!schedule.await("waits for records", () -> woken || hasSome(), limit)) {
            return ConsumerRecords.empty();
        }
        if (woken) {
            woken = false;
            throw new WakeupException();
        }
        var gone = new TreeMap<TopicPartition, Long>(Comparator.comparing(TopicPartition::partition));
        places.forEach((lane, offset) -> {
            if (offset > broker.end(lane) || isCutOff(lane, offset)) {
                gone.put(partition(lane), offset);
            }
        });
        if (!gone.isEmpty()) {
            throw new OffsetOutOfRangeException(gone);
        }
        var byPartition = new LinkedHashMap<TopicPartition, List<ConsumerRecord<byte[], byte[]>>>();
        int room = 1 + schedule.random().nextInt(recordsAtOnce);
        for (Map.Entry<Integer, Long> place : places.entrySet()) {
            var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            long offset = place.getValue();
            while (room > 0 && offset < broker.end(place.getKey())) {
                records.add(record(place.getKey(), offset));
                offset++;
                room--;
            }
            place.setValue(offset);
            if (!records.isEmpty()) {
                epochs.put(place.getKey(), broker.epoch(place.getKey()));
                byPartition.put(partition(place.getKey()), records);
            }
        }
        return new ConsumerRecords<>(byPartition, Map.of());
    }

    /** Whether what was read last, as long as something was, is no longer what it was. */
    private boolean isCutOff(int lane, long offset) {
        Integer epoch = epochs.get(lane);
        return epoch != null && offset > broker.keptSince(lane, epoch);
    }

    private boolean hasSome() {
        return !broker.isDown()
                && places.entrySet().stream()
                        .anyMatch(place -> place.getValue() != broker.end(place.getKey())
                                || isCutOff(place.getKey(), place.getValue()));
    }

    private ConsumerRecord<byte[], byte[]> record(int lane, long offset) {
        Broker.Entry entry = broker.at(lane, offset);
        var headers = new RecordHeaders();
        entry.headers().forEach(header -> headers.add(header.name(), header.value()));
        byte[] key = entry.key() == null ? new byte[0] : entry.key().getBytes(StandardCharsets.UTF_8);
        return new ConsumerRecord<>(
                topic,
                lane,
                offset,
                0L,
                TimestampType.CREATE_TIME,
                key.length,
                entry.value().length,
                key,
                entry.value(),
                headers,
                Optional.empty());
    }
}
