package org.chancery.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.chancery.platform.envelope.NewestEvents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaneReaderTest {

    private final List<String> asked = new ArrayList<>();
    private final List<String> silent = new ArrayList<>();
    private static final long BEGINNING = 1;
    private static final long END = 5;

    private final List<Object> assigned = new ArrayList<>();
    private final List<Object> sought = new ArrayList<>();
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Supplier<ConsumerRecords<byte[], byte[]>>> polls = new LinkedBlockingQueue<>();

    /** A consumer of a broker that may say nothing. */
    @SuppressWarnings("unchecked") // the interface is that of such a consumer
    private final Consumer<byte[], byte[]> consumer = (Consumer<byte[], byte[]>) Proxy.newProxyInstance(
            LaneReaderTest.class.getClassLoader(),
            new Class<?>[] {Consumer.class},
            (_, method, arguments) -> switch (method.getName()) {
                case "partitionsFor" -> partitions((String) arguments[0]);
                case "assignment" -> Set.of();
                case "assign" -> {
                    assigned.add(arguments[0]);
                    yield null;
                }
                case "seek" -> {
                    done.add("seek");
                    sought.add(arguments[1]);
                    yield null;
                }
                case "close" -> {
                    done.add("close");
                    yield null;
                }
                case "endOffsets" -> ends((Collection<TopicPartition>) arguments[0], END);
                case "beginningOffsets" -> ends((Collection<TopicPartition>) arguments[0], BEGINNING);
                case "poll" -> {
                    var records = polls.take().get();
                    done.add("poll");
                    yield records;
                }
                default -> throw new UnsupportedOperationException(method.toString());
            });

    private final LaneReader reader = new LaneReader(
            new KafkaConnection("nowhere", "", "test"),
            consumer,
            NewestEvents.NONE,
            List.of("jars", "boxes"),
            Map.of(),
            new UntilStopped());

    private static Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions, long end) {
        return partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> end));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "4, 3", "5, 4", "6, 1"})
    void begins_with_the_last_record_that_it_has_or_where_the_lane_begins_if_that_is_lost(long next, long from) {
        var positions = Map.of(new LaneId("jars", 0), new Cursor(next, next, null));
        var begun = new LaneReader(
                new KafkaConnection("nowhere", "", "test"),
                consumer,
                NewestEvents.NONE,
                List.of("jars"),
                positions,
                new UntilStopped());

        assertThat(begun.ready()).isTrue();
        assertThat(sought).containsExactly(from);
    }

    private List<PartitionInfo> partitions(String topic) {
        asked.add(topic);
        if (silent.contains(topic)) {
            throw new TimeoutException("nobody answers");
        }
        return List.of(new PartitionInfo(topic, 0, Node.noNode(), new Node[0], new Node[0]));
    }

    private static ConsumerRecords<byte[], byte[]> one(String... topics) {
        return new ConsumerRecords<>(
                Arrays.stream(topics)
                        .collect(Collectors.toMap(
                                topic -> new TopicPartition(topic, 0),
                                topic -> List.of(new ConsumerRecord<>(topic, 0, 7, new byte[0], new byte[0])))),
                Map.of());
    }

    private Lane lane(String topic) {
        return reader.lanes().stream()
                .filter(lane -> lane.id().topic().equals(topic))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void asks_for_every_topic_and_reads_from_all() {
        assertThat(reader.ready()).isTrue();
        assertThat(asked).containsExactly("jars", "boxes");
        assertThat(assigned).hasSize(1);
    }

    @Test
    void asks_a_silent_broker_once_and_no_second_time_for_another_topic() {
        silent.addAll(List.of("jars", "boxes"));

        assertThat(reader.ready()).isFalse();
        assertThat(asked).containsExactly("jars");
    }

    @Test
    void reads_ahead_beside_its_caller_and_the_next_poll_has_it() {
        reader.ready();
        reader.readAhead(Duration.ofSeconds(1));
        // Only now is there something: whoever asked did not wait for it.
        polls.add(() -> one("jars", "boxes"));

        assertThat(reader.poll(Duration.ZERO)).containsOnlyKeys(lane("jars"), lane("boxes"));
        polls.add(() -> one("boxes"));
        assertThat(reader.poll(Duration.ZERO)).containsOnlyKeys(lane("boxes"));
    }

    @Test
    void leaves_out_what_was_read_ahead_of_a_lane_that_is_then_read_from_elsewhere() {
        reader.ready();
        done.clear();
        reader.readAhead(Duration.ofSeconds(1));
        polls.add(() -> one("jars", "boxes"));

        reader.seek(lane("jars"), 3);

        assertThat(done).containsExactly("poll", "seek");
        assertThat(reader.poll(Duration.ZERO)).containsOnlyKeys(lane("boxes"));
    }

    @Test
    void tells_of_a_failure_of_what_was_read_ahead_at_the_next_poll_and_once() {
        reader.ready();
        reader.readAhead(Duration.ofSeconds(1));
        polls.add(() -> {
            throw new TimeoutException("nobody answers");
        });
        reader.seek(lane("jars"), 3);

        assertThatThrownBy(() -> reader.poll(Duration.ZERO)).isInstanceOf(TimeoutException.class);
        polls.add(() -> one("jars"));
        assertThat(reader.poll(Duration.ZERO)).containsOnlyKeys(lane("jars"));
    }

    @Test
    void closes_when_nobody_reads_any_more() {
        reader.ready();
        done.clear();
        reader.readAhead(Duration.ofSeconds(1));
        polls.add(() -> one("jars"));

        reader.close();

        assertThat(done).containsExactly("poll", "close");
    }

    @Test
    void reads_nothing_ahead_where_no_thread_is_to_be_had() {
        var poor = new LaneReader(
                new KafkaConnection("nowhere", "", "test"),
                consumer,
                NewestEvents.NONE,
                List.of("jars"),
                Map.of(),
                new WithoutThreads());
        poor.ready();

        assertThatThrownBy(() -> poor.readAhead(Duration.ofSeconds(1))).isInstanceOf(OutOfMemoryError.class);

        polls.add(() -> one("jars"));
        assertThat(poor.poll(Duration.ZERO)).hasSize(1);
        poor.close();
        assertThat(done).endsWith("poll", "close");
    }

    /** As where the system gives no more threads. */
    private static final class WithoutThreads implements Waits {

        @Override
        public long nanos() {
            return 0;
        }

        @Override
        public void pause(Duration time) {
            throw new UnsupportedOperationException("nobody waits here");
        }

        @Override
        public void beside(Runnable work) {
            throw new OutOfMemoryError("unable to create native thread");
        }

        @Override
        public boolean stopped() {
            return false;
        }

        @Override
        public void stop() {
            throw new UnsupportedOperationException("nobody stops here");
        }
    }
}
