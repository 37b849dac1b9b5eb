package org.chancery.platform.journal.relay;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.chancery.platform.journal.SimulatedStore.Lane;
import org.chancery.platform.journal.SimulatedStore.Outgoing;
import org.chancery.platform.journal.SimulatedStore.Row;
import org.chancery.platform.journal.relay.RelayParts.Held;
import org.chancery.platform.simulation.Bug;
import org.chancery.platform.simulation.Database;
import org.chancery.platform.simulation.Schedule;
import org.jspecify.annotations.Nullable;

/** The mistakes that a relay can be given. */
final class BrokenRelay {

    private static final int DROPPED_OF = 5_000;
    private static final int SWAPPED_OF = 20;

    private BrokenRelay() {}

    static Outbox outbox(@Nullable Bug bug, Database database, Schedule schedule) {
        return switch (bug) {
            case CURSOR_INSTEAD_OF_MARKS ->
                new SimulatedOutbox(database) {
                    @Override
                    List<Outgoing> pending(int limit) {
                        long seen = highestStamped();
                        return super.pending(limit).stream()
                                .filter(row -> row.index() > seen)
                                .toList();
                    }
                };
            case NOBODY_IS_FENCED ->
                new SimulatedOutbox(database) {
                    private final Map<Integer, Long> remembered = new HashMap<>();

                    @Override
                    public boolean takesTheLock() {
                        return true;
                    }

                    @Override
                    long next(int laneNumber, Lane lane) {
                        return remembered.merge(laneNumber, lane.lastNumber() + 1, (last, stored) -> last + 1);
                    }

                    @Override
                    boolean keepsNumbersApart() {
                        return false;
                    }
                };
            case MARKED_BEFORE_THE_ACKNOWLEDGEMENT ->
                new SimulatedOutbox(database) {
                    @Override
                    public Stamped stamp(Map<Integer, Long> sent, int limit) {
                        Stamped stamped = super.stamp(sent, limit);
                        mark(stamped.events());
                        return stamped;
                    }

                    @Override
                    public List<OutgoingEvent> stampedAfter(Map<Integer, Long> reached, int batch) {
                        List<OutgoingEvent> events = super.stampedAfter(reached, batch);
                        mark(events);
                        return events;
                    }

                    private void mark(List<OutgoingEvent> events) {
                        events.forEach(event -> super.stamp(Map.of(event.lane(), event.number()), 0));
                    }
                };
            case SENT_AGAIN_AS_ANOTHER ->
                new SimulatedOutbox(database) {
                    @Override
                    OutgoingEvent event(Outgoing row, Row stored) {
                        OutgoingEvent event = super.event(row, stored);
                        return as(event, new UUID(schedule.random().nextLong(), 1), event.payload());
                    }
                };
            case BYTES_ARE_REWRITTEN ->
                new SimulatedOutbox(database) {
                    @Override
                    OutgoingEvent event(Outgoing row, Row stored) {
                        OutgoingEvent event = super.event(row, stored);
                        return as(event, event.id(), spaced(event.payload()));
                    }
                };
            case NUMBERS_ARE_GIVEN_AGAIN ->
                new SimulatedOutbox(database) {
                    private boolean stampedBefore;

                    @Override
                    void holdTheLanes() {
                        super.holdTheLanes();
                        if (!stampedBefore) {
                            giveAgain();
                            stampedBefore = true;
                        }
                    }
                };
            case null, default -> new SimulatedOutbox(database);
        };
    }

    /** What a relay that does not read back believes of a topic: nothing. */
    static Map<Integer, Held> published(@Nullable Bug bug, Map<Integer, Held> published) {
        return bug == Bug.WHAT_A_TOPIC_LOST_STAYS_LOST || bug == Bug.MARKED_BEFORE_THE_ACKNOWLEDGEMENT
                ? Map.of()
                : published;
    }

    private static OutgoingEvent as(OutgoingEvent event, UUID id, byte[] payload) {
        return new OutgoingEvent(
                event.lane(),
                event.number(),
                id,
                event.subject(),
                event.version(),
                event.recordedAt(),
                event.type(),
                event.revision(),
                payload,
                event.metadata());
    }

    private static byte[] spaced(byte[] json) {
        return (" " + new String(json, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    static Producer<String, byte[]> producer(@Nullable Bug bug, Schedule schedule, Producer<String, byte[]> producer) {
        return switch (bug) {
            case DROPPED ->
                sendingOtherwise(
                        producer,
                        record -> schedule.random().nextInt(DROPPED_OF) == 0
                                ? CompletableFuture.completedFuture(null)
                                : producer.send(record));
            case SWAPPED -> swapping(schedule, producer);
            case null, default -> producer;
        };
    }

    /** Holds a record back now and then, and sends it after the next. */
    private static Producer<String, byte[]> swapping(Schedule schedule, Producer<String, byte[]> producer) {
        List<ProducerRecord<String, byte[]>> back = new ArrayList<>();
        return sendingOtherwise(producer, record -> {
            if (back.isEmpty() && schedule.random().nextInt(SWAPPED_OF) == 0) {
                back.add(record);
                return CompletableFuture.completedFuture(null);
            }
            var sent = producer.send(record);
            back.forEach(producer::send);
            back.clear();
            return sent;
        });
    }

    private interface Sends {
        java.util.concurrent.Future<?> send(ProducerRecord<String, byte[]> record);
    }

    @SuppressWarnings("unchecked") // the interface is that of such a producer
    private static Producer<String, byte[]> sendingOtherwise(Producer<String, byte[]> producer, Sends sends) {
        return (Producer<String, byte[]>) Proxy.newProxyInstance(
                BrokenRelay.class.getClassLoader(), new Class<?>[] {Producer.class}, (_, method, arguments) -> {
                    if (method.getName().equals("send")) {
                        return sends.send((ProducerRecord<String, byte[]>) arguments[0]);
                    }
                    try {
                        return method.invoke(producer, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
