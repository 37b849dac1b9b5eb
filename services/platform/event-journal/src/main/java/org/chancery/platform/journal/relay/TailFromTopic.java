package org.chancery.platform.journal.relay;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.chancery.platform.journal.relay.Outbox.Mark;
import org.chancery.platform.journal.relay.TopicRecords.Extent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives a store that was restored from a backup what its topic has beyond it: every event that was ever sent is there, with
 * all that the store had of it. Under the lock of the relay, lane by lane in the order of the numbers, a batch in one
 * transaction; what is interrupted goes on at the next start. Nothing is taken where the topic lacks a number itself, or is
 * of another history than the store.
 *
 * <p>It trusts whoever may write to the topic, so it is done on an operator's word only. Answers to requests are not on the
 * topic: a request from that time that is asked again is decided again, by an aggregate that knows what has happened.
 */
final class TailFromTopic {

    private static final Logger LOG = LoggerFactory.getLogger(TailFromTopic.class);
    private static final int BATCH = 500;
    private static final int BYTES = 4 * 1024 * 1024;

    private final DataSource connections;
    private final String bootstrap;
    private final String topic;
    private final CloudEvents cloudEvents;

    /**
     * @param connections gives a new connection each time, from no pool
     * @param bootstrap host:port of a broker
     * @param topic where the events of the service went
     * @param service the publisher
     */
    TailFromTopic(DataSource connections, String bootstrap, String topic, String service) {
        this.connections = connections;
        this.bootstrap = bootstrap;
        this.topic = topic;
        this.cloudEvents = new CloudEvents(service, topic);
    }

    /** A lane whose topic is ahead: what the store has, and what the topic has up to. */
    private record Tail(int lane, Extent extent, long known, long through) {}

    /**
     * Takes it all and returns how many events that was; 0 where the store has everything.
     *
     * @throws TailNotTaken where it cannot be done
     */
    long take() {
        try (var session = RelaySession.open(connections);
                var records = new TopicRecords(bootstrap, topic)) {
            if (!session.takesTheLock()) {
                throw new TailNotTaken("another process relays for this store: it is to be stopped first");
            }
            List<Tail> tails = tails(session, records);
            var store = new RestoredEvents(session);
            for (Tail tail : tails) {
                take(store, records, tail);
                LOG.warn(
                        "The store has taken the events {} to {} of lane {} from the topic {}",
                        tail.known() + 1,
                        tail.through(),
                        tail.lane(),
                        topic);
            }
            return tails.stream()
                    .mapToLong(tail -> tail.through() - tail.known())
                    .sum();
        } catch (SQLException | KafkaException | NotSent e) {
            throw new TailNotTaken("the store could not take from the topic " + topic + " what it lacks", e);
        }
    }

    private List<Tail> tails(RelaySession session, TopicRecords records) {
        var marks = new Marks(session);
        Map<Integer, Mark> known = marks.read().lanes();
        var tails = new ArrayList<Tail>();
        records.lanes().forEach((lane, extent) -> {
            Mark mark = known.get(lane);
            if (mark == null) {
                throw new TailNotTaken("the topic %s has a lane %d, and the store has none".formatted(topic, lane));
            }
            OutgoingEvent last = last(marks, lane, mark.stamped());
            var numbers = new Numbers(mark.stamped());
            records.read(lane, extent, record -> {
                long number = TopicRecords.number(record);
                numbers.add(number);
                if (last != null
                        && number == last.number()
                        && !event(record).id().equals(last.id())) {
                    throw new TailNotTaken(
                            "the store and the topic %s have different events under number %d of lane %d: they are not of one history"
                                    .formatted(topic, number, lane));
                }
            });
            if (numbers.highest() > numbers.through()) {
                throw new TailNotTaken("number %d of lane %d is neither in the store nor on the topic %s, which has %d"
                        .formatted(numbers.through() + 1, lane, topic, numbers.highest()));
            }
            if (numbers.through() > mark.stamped()) {
                tails.add(new Tail(lane, extent, mark.stamped(), numbers.through()));
            }
        });
        return tails;
    }

    private static @Nullable OutgoingEvent last(Marks marks, int lane, long number) {
        return number == 0
                ? null
                : marks.stampedAfter(new TreeMap<>(Map.of(lane, number - 1)), 1, 1)
                        .getFirst();
    }

    /** A number may stand after higher ones, where it was lost and sent again: the lane is read until all were met. */
    private void take(RestoredEvents store, TopicRecords records, Tail tail) {
        var batch = new Batch(store, tail.known() + 1);
        while (batch.next <= tail.through()) {
            records.read(tail.lane(), tail.extent(), record -> {
                if (batch.next <= tail.through() && TopicRecords.number(record) == batch.next) {
                    batch.add(event(record));
                }
            });
        }
        batch.store();
    }

    private OutgoingEvent event(ConsumerRecord<byte[], byte[]> record) {
        try {
            return cloudEvents.event(record);
        } catch (IllegalArgumentException e) {
            throw new TailNotTaken(
                    "the record at offset %d of lane %d of the topic %s is no event of ours"
                            .formatted(record.offset(), record.partition(), topic),
                    e);
        }
    }

    /** Events of one lane that go into the store together. */
    private static final class Batch {

        private final RestoredEvents store;
        private final List<OutgoingEvent> events = new ArrayList<>();
        private int bytes;
        private long next;

        Batch(RestoredEvents store, long next) {
            this.store = store;
            this.next = next;
        }

        void add(OutgoingEvent event) {
            events.add(event);
            bytes += event.payload().length;
            next++;
            if (events.size() >= BATCH || bytes >= BYTES) {
                store();
            }
        }

        void store() {
            if (!events.isEmpty()) {
                store.add(List.copyOf(events));
                events.clear();
                bytes = 0;
            }
        }
    }
}
