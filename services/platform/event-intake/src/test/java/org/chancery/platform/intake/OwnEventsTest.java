package org.chancery.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.chancery.platform.envelope.NewestEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class OwnEventsTest {

    private static final Duration LONG = Duration.ofSeconds(15);

    private final Memory memory = new Memory();
    private final Lane lane = new Lane(new LaneId("jars", 2), new Cursor(0, 4, null));
    private final Lane foreign = new Lane(new LaneId("boxes", 2), new Cursor(0, 4, null));
    private final List<Duration> polls = new ArrayList<>();
    private final Semaphore alarm = new Semaphore(0);
    private final CountDownLatch polling = new CountDownLatch(1);
    private ConsumerRecords<byte[], byte[]> onTheTopic = ConsumerRecords.empty();
    private Runnable asItReturns = () -> {};

    /** It waits for as long as it may unless there is something or it is woken, as Kafka's does. */
    @SuppressWarnings("unchecked") // the interface is that of such a consumer
    private final Consumer<byte[], byte[]> consumer = (Consumer<byte[], byte[]>) Proxy.newProxyInstance(
            OwnEventsTest.class.getClassLoader(),
            new Class<?>[] {Consumer.class},
            (_, method, arguments) -> switch (method.getName()) {
                case "wakeup" -> {
                    alarm.release();
                    yield null;
                }
                case "poll" -> polled((Duration) arguments[0]);
                default -> throw new UnsupportedOperationException(method.toString());
            });

    private final OwnEvents own = new OwnEvents(memory, List.of("jars", "boxes"), consumer);

    private ConsumerRecords<byte[], byte[]> polled(Duration limit) throws InterruptedException {
        polls.add(limit);
        polling.countDown();
        ConsumerRecords<byte[], byte[]> records = onTheTopic;
        long millis = records.isEmpty() ? limit.toMillis() : 0;
        if (alarm.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            throw new WakeupException();
        }
        onTheTopic = ConsumerRecords.empty();
        asItReturns.run();
        return records;
    }

    @AfterEach
    void nobody_is_told_any_more() {
        own.close();
        assertThat(memory.listeners).isEmpty();
    }

    @Test
    void gives_each_once_what_goes_on_from_the_lane() {
        memory.numbers.addAll(List.of(4L, 5L, 6L));
        List<Received> next = own.next(lane);
        assertThat(next).extracting(Envelopes::number).containsExactly(5L, 6L);
        assertThat(next)
                .allSatisfy(record -> assertThat(record.isOnTheTopic()).isFalse())
                .allSatisfy(record -> assertThat(record.topic()).isEqualTo("jars"));
        assertThat(own.next(lane)).isEmpty();

        memory.numbers.add(7L);
        assertThat(own.next(lane)).extracting(Envelopes::number).containsExactly(7L);
        own.forget(lane);
        assertThat(own.next(lane)).hasSize(3);
    }

    @Test
    void does_not_give_what_the_topic_has_given() {
        memory.numbers.addAll(List.of(5L, 6L));
        own.readUpTo(lane, List.of(record(5)));
        assertThat(own.next(lane)).extracting(Envelopes::number).containsExactly(6L);
    }

    @Test
    void has_nothing_of_others_and_nothing_for_a_lane_that_stopped() {
        memory.numbers.add(5L);
        assertThat(own.next(foreign)).isEmpty();
        lane.reached(new Cursor(0, 4, "a number is missing"));
        assertThat(own.next(lane)).isEmpty();
    }

    @Test
    void does_not_wait_for_the_broker_where_there_is_something() {
        memory.numbers.add(5L);
        assertThat(own.poll(LONG, List.of(lane))).isNotNull();
        assertThat(polls).containsExactly(Duration.ZERO);
    }

    @Test
    void ends_the_wait_for_the_broker_when_something_comes() throws InterruptedException {
        var appender = Thread.ofPlatform().start(() -> {
            try {
                polling.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            memory.add(5);
        });
        assertThat(own.poll(LONG, List.of(lane))).isEmpty();
        assertThat(own.next(lane)).hasSize(1);
        appender.join();
    }

    @Test
    void an_alarm_that_came_too_late_ends_nothing_else() {
        onTheTopic = records(7);
        asItReturns = () -> memory.add(5);

        List<ConsumerRecords<byte[], byte[]>> came = own.poll(LONG, List.of(lane));

        assertThat(came.stream().mapToInt(ConsumerRecords::count).sum()).isEqualTo(1);
        assertThat(alarm.availablePermits())
                .as("alarms left for whoever is next")
                .isZero();
    }

    @Test
    void whoever_does_not_wait_is_not_woken() {
        memory.add(5);
        assertThat(alarm.availablePermits()).isZero();
    }

    @Test
    void an_alarm_of_somebody_else_is_passed_on() {
        alarm.release();
        assertThatThrownBy(() -> own.poll(LONG, List.of(lane))).isInstanceOf(WakeupException.class);
    }

    private static ConsumerRecords<byte[], byte[]> records(long offset) {
        return new ConsumerRecords<>(
                Map.of(
                        new TopicPartition("jars", 2),
                        List.of(new ConsumerRecord<>("jars", 2, offset, new byte[0], new byte[0]))),
                Map.of());
    }

    private static Received record(long number) {
        return new Received(
                "jars", 2, number, null, List.of(new Received.Header("ce_sequence", Bytes.of(digits(number)))), null);
    }

    private static byte[] digits(long number) {
        return Long.toString(number).getBytes(StandardCharsets.UTF_8);
    }

    /** Events of lane 2 of the jars. */
    private static final class Memory implements NewestEvents {

        private final List<Long> numbers = new ArrayList<>();
        private final List<Runnable> listeners = new ArrayList<>();

        void add(long number) {
            numbers.add(number);
            listeners.forEach(Runnable::run);
        }

        @Override
        public String publisher() {
            return "jars";
        }

        @Override
        public List<Event> after(int lane, long number) {
            return after(number)
                    .mapToObj(each -> new Event(
                            "jar/1",
                            List.of(new Header("ce_sequence", digits(each))),
                            "{}".getBytes(StandardCharsets.UTF_8)))
                    .toList();
        }

        @Override
        public boolean hasMoreAfter(int lane, long number) {
            return after(number).findAny().isPresent();
        }

        private LongStream after(long number) {
            return numbers.stream().mapToLong(Long::longValue).filter(each -> each > number);
        }

        @Override
        public Runnable listen(Runnable listener) {
            listeners.add(listener);
            return () -> listeners.remove(listener);
        }
    }
}
