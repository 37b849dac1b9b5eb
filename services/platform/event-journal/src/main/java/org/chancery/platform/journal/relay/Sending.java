package org.chancery.platform.journal.relay;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Sends what is stamped, lane by lane in the order of the numbers, and marks it as sent. */
final class Sending {

    private final Outbox outbox;
    private final Publisher publisher;
    private final CloudEvents cloudEvents;
    private final int batch;

    /**
     * The sending of one session over one way to the broker.
     *
     * @param batch how many events of each lane go out at most in one go
     * @throws NotSent where the topic has not one partition for each lane
     */
    static Sending between(Outbox outbox, Publisher publisher, RelayParts parts, int batch) {
        int partitions = publisher.partitionsOf(parts.topic());
        int lanes = outbox.lanes();
        if (partitions != lanes) {
            throw new NotSent(
                    "the topic " + parts.topic() + " has " + partitions + " partitions for " + lanes + " lanes");
        }
        return new Sending(outbox, publisher, new CloudEvents(parts.service(), parts.topic()), batch);
    }

    private Sending(Outbox outbox, Publisher publisher, CloudEvents cloudEvents, int batch) {
        this.outbox = outbox;
        this.publisher = publisher;
        this.cloudEvents = cloudEvents;
        this.batch = batch;
    }

    /**
     * Sends, waits for the acknowledgements and marks; returns how many events.
     *
     * @throws NotSent where the broker did not take all; none is marked then
     */
    int send() throws InterruptedException {
        List<OutgoingEvent> events = outbox.unsent(batch);
        if (!events.isEmpty()) {
            publish(events);
            mark(events);
        }
        return events.size();
    }

    void publish(List<OutgoingEvent> events) throws InterruptedException {
        publisher.publish(events.stream().map(cloudEvents::record).toList());
    }

    private void mark(List<OutgoingEvent> events) {
        Map<Integer, Long> highest =
                events.stream().collect(Collectors.toMap(OutgoingEvent::lane, OutgoingEvent::number, Math::max));
        highest.forEach(outbox::sent);
    }
}
