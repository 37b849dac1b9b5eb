package org.chancery.platform.intake.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.envelope.Label;
import org.chancery.platform.envelope.Provenance;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.intake.Bytes;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Received;
import org.jspecify.annotations.Nullable;

/**
 * Publishes events to a real topic as a journal's relay would: lanes, gapless numbers, aggregate versions and headers are
 * right by themselves. Single records can also be sent as they are, right or wrong. Used by one thread.
 */
public final class EventFeed implements AutoCloseable {

    private final String bootstrap;
    private final String prefix;
    private final int lanes;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<Subject, Long> versions = new HashMap<>();

    /**
     * @param bootstrap host:port of the broker
     * @param prefix what stands before topic names; may be empty
     * @param lanes how many partitions the topics have
     */
    public EventFeed(String bootstrap, String prefix, int lanes) {
        this.bootstrap = bootstrap;
        this.prefix = prefix;
        this.lanes = lanes;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Makes the topic of a publisher where there is none. */
    public void createTopic(String publisher) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            var topic = new NewTopic(prefix + publisher, Optional.of(lanes), Optional.of((short) 1));
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Publishes the next event of an aggregate, about nothing, by some person. */
    public Delivery publish(EventTypes types, Subject subject, Object event) {
        return publish(types, subject, event, Deliveries.by("min.kim"), Deliveries.nothing());
    }

    /** Publishes the next event of an aggregate. */
    public Delivery publish(EventTypes types, Subject subject, Object event, Provenance provenance, Label label) {
        Delivery next = next(types, subject, event, provenance, label);
        send(next.received());
        return next;
    }

    /** What would be published next, numbered and counted as if it had been. */
    public Delivery next(EventTypes types, Subject subject, Object event, Provenance provenance, Label label) {
        int lane = Math.floorMod(subject.toString().hashCode(), lanes);
        long number = numbers.merge(types.service() + "-" + lane, 1L, Long::sum);
        long version = versions.merge(subject, 0L, (last, _) -> last + 1);
        return Deliveries.of(types, subject, version, event, lane, number, provenance, label);
    }

    /** Sends a record as it is, to the end of its lane. */
    public void send(Received received) {
        var record = new ProducerRecord<>(
                prefix + received.topic(), received.lane(), array(received.key()), array(received.body()));
        received.headers().forEach(header -> record.headers().add(header.name(), array(header.value())));
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte @Nullable [] array(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.array();
    }

    @Override
    public void close() {
        producer.close();
    }
}
