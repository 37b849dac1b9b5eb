package org.chancery.platform.journal.relay;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.chancery.platform.simulation.Broker;
import org.chancery.platform.simulation.Schedule;

/**
 * An idempotent producer: what it is given reaches the log in order or, from some record on, not at all. What is under way
 * when it goes may still arrive.
 */
final class SimulatedProducer {

    private static final int LATEST_ARRIVAL_MILLIS = 2_000;

    private final Schedule schedule;
    private final Broker broker;
    private final Deque<UnderWay> underWay = new ArrayDeque<>();
    private boolean broken;

    private final class UnderWay extends CompletableFuture<RecordMetadata> {

        private final ProducerRecord<String, byte[]> record;

        private UnderWay(ProducerRecord<String, byte[]> record) {
            this.record = record;
        }

        @Override
        public RecordMetadata get(long timeout, TimeUnit unit)
                throws InterruptedException, ExecutionException, TimeoutException {
            Duration limit = Duration.of(timeout, unit.toChronoUnit());
            schedule.port("wait for an acknowledgement");
            if (!isDone() && schedule.faults().breaksProducer()) {
                breakDown();
            }
            if (!isDone() && !schedule.await("the broker is silent", () -> !broker.isDown() || isDone(), limit)) {
                throw new TimeoutException();
            }
            if (!isDone()) {
                arrive(underWay.size());
            }
            return super.get(0, TimeUnit.NANOSECONDS);
        }
    }

    private SimulatedProducer(Schedule schedule, Broker broker) {
        this.schedule = schedule;
        this.broker = broker;
    }

    @SuppressWarnings("unchecked") // the interface is that of such a producer
    static Producer<String, byte[]> open(Schedule schedule, Broker broker) {
        var producer = new SimulatedProducer(schedule, broker);
        var process = schedule.process();
        if (process != null) {
            process.whenDead(producer::leave);
        }
        return (Producer<String, byte[]>) Proxy.newProxyInstance(
                SimulatedProducer.class.getClassLoader(),
                new Class<?>[] {Producer.class},
                (_, method, arguments) -> producer.call(method, arguments));
    }

    @SuppressWarnings("unchecked") // the interface is that of such a producer
    private Object call(Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "partitionsFor" -> partitions((String) arguments[0]);
            case "send" -> send((ProducerRecord<String, byte[]>) arguments[0]);
            case "close" -> {
                leave();
                yield Void.TYPE;
            }
            case "toString" -> "a simulated producer";
            default -> throw new UnsupportedOperationException(method.toString());
        };
    }

    private List<PartitionInfo> partitions(String topic) {
        schedule.port("ask for partitions");
        if (broker.isDown()) {
            schedule.pause("asks in vain", Duration.ofSeconds(10));
            throw new KafkaException("the broker does not answer");
        }
        var partitions = new ArrayList<PartitionInfo>();
        for (int lane = 0; lane < broker.lanes(); lane++) {
            partitions.add(new PartitionInfo(topic, lane, Node.noNode(), new Node[0], new Node[0]));
        }
        return partitions;
    }

    private Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
        schedule.port("send", record.partition(), record.key());
        if (broken) {
            throw new KafkaException("the producer is broken");
        }
        var sent = new UnderWay(record);
        underWay.add(sent);
        if (!broker.isDown() && schedule.random().nextInt(4) == 0) {
            arrive(schedule.random().nextInt(underWay.size() + 1));
        }
        return sent;
    }

    /** Some may have arrived, but nobody is told. */
    private void breakDown() {
        schedule.note("BREAKS the producer");
        broken = true;
        if (!broker.isDown()) {
            for (UnderWay sent : some()) {
                append(sent);
            }
        }
        underWay.forEach(sent -> sent.completeExceptionally(new KafkaException("no answer in time")));
        underWay.clear();
    }

    private void arrive(int many) {
        for (int i = 0; i < many; i++) {
            UnderWay sent = underWay.remove();
            append(sent);
            sent.complete(null);
        }
    }

    private void append(UnderWay sent) {
        ProducerRecord<String, byte[]> record = sent.record;
        var headers = new ArrayList<Broker.Header>();
        record.headers().forEach(header -> headers.add(new Broker.Header(header.key(), header.value())));
        var entry = new Broker.Entry(record.key(), headers, record.value());
        if (schedule.faults().losesRecord()) {
            schedule.note("LOSES a record", record.partition(), record.key());
            broker.lose();
            schedule.start("an operator", null, () -> {
                schedule.pause(
                        "brings a record back",
                        Duration.ofMillis(schedule.random().nextInt(5_000)));
                broker.bringBack(record.partition(), entry);
            });
        } else {
            broker.append(record.partition(), entry);
        }
    }

    private List<UnderWay> some() {
        int many = schedule.random().nextInt(underWay.size() + 1);
        return new ArrayList<>(underWay).subList(0, many);
    }

    /** Some of what is under way arrives a while later, when nobody expects it any more. */
    private void leave() {
        if (underWay.isEmpty()) {
            return;
        }
        List<UnderWay> late = some();
        underWay.clear();
        var time = Duration.ofMillis(schedule.random().nextInt(LATEST_ARRIVAL_MILLIS));
        schedule.start("the network", null, () -> {
            schedule.pause("carries what a producer left behind", time);
            if (!broker.isDown()) {
                late.forEach(this::append);
            }
        });
    }
}
