package org.chancery.platform.journal.relay;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is stamped, lane by lane in the order of the numbers, and marks it as sent. While one batch is on its way to the
 * broker the next is read from the store.
 */
final class Sending {

    /** A batch that was handed to the broker and is not marked yet. */
    private record Flight(List<Future<?>> acknowledgements, Map<Integer, Long> through) {}

    private final Outbox outbox;
    private final Publisher publisher;
    private final CloudEvents cloudEvents;
    private final int batch;
    private final Map<Integer, Long> handedOver;
    private @Nullable Flight inFlight;

    /**
     * The sending of one session over one way to the broker, from what is marked on.
     *
     * @param batch how many events of each lane go out at most in one go
     * @throws NotSent where the topic has not one partition for each lane
     */
    static Sending between(Outbox outbox, Publisher publisher, RelayParts parts, int batch) {
        Map<Integer, Long> marks = outbox.marks();
        int partitions = publisher.partitionsOf(parts.topic());
        if (partitions != marks.size()) {
            throw new NotSent(
                    "the topic " + parts.topic() + " has " + partitions + " partitions for " + marks.size() + " lanes");
        }
        return new Sending(outbox, publisher, new CloudEvents(parts.service(), parts.topic()), batch, marks);
    }

    private Sending(Outbox outbox, Publisher publisher, CloudEvents cloudEvents, int batch, Map<Integer, Long> marks) {
        this.outbox = outbox;
        this.publisher = publisher;
        this.cloudEvents = cloudEvents;
        this.batch = batch;
        this.handedOver = new TreeMap<>(marks);
    }

    int lanes() {
        return handedOver.size();
    }

    /**
     * Hands the next batch to the broker, then waits until the one before is acknowledged and marks it.
     *
     * @return whether there was anything to do
     * @throws NotSent where the broker did not take all of a batch; none of it is marked then
     */
    boolean send() throws InterruptedException {
        Flight before = inFlight;
        inFlight = takeOff();
        if (before != null) {
            land(before);
        }
        return before != null || inFlight != null;
    }

    private @Nullable Flight takeOff() throws InterruptedException {
        List<OutgoingEvent> events = outbox.stampedAfter(handedOver, batch);
        if (events.isEmpty()) {
            return null;
        }
        for (OutgoingEvent event : events) {
            Long last = handedOver.put(event.lane(), event.number());
            if (last == null || event.number() != last + 1) {
                // Readers would take it for a lost event, and rightly so.
                throw new IllegalStateException(
                        "lane %d goes from number %d to %d".formatted(event.lane(), last, event.number()));
            }
        }
        return new Flight(
                publisher.send(events.stream().map(cloudEvents::record).toList()), new TreeMap<>(handedOver));
    }

    private void land(Flight flight) throws InterruptedException {
        publisher.acknowledged(flight.acknowledgements());
        outbox.sent(flight.through());
    }
}
