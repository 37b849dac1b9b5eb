package org.chancery.platform.intake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.errors.WakeupException;
import org.chancery.platform.envelope.NewestEvents;
import org.chancery.platform.intake.Received.Header;

/**
 * What a reader takes from the memory of its own process, before it is on the topic: of each lane what goes on without a gap
 * from what the reader has. It ends a wait for the broker when there is something. One thread uses it; any may add.
 */
final class OwnEvents implements AutoCloseable {

    private final NewestEvents newest;
    private final Consumer<byte[], byte[]> consumer;
    private final boolean wanted;
    private final Runnable deaf;
    private final Map<Lane, Long> readUpTo = new HashMap<>();
    private boolean asleep;
    private boolean woken;

    /**
     * @param topics that are read
     * @param consumer whose wait is ended
     */
    OwnEvents(NewestEvents newest, Collection<String> topics, Consumer<byte[], byte[]> consumer) {
        this.newest = newest;
        this.consumer = consumer;
        this.wanted = topics.contains(newest.publisher());
        this.deaf = wanted ? newest.listen(this::wake) : () -> {};
    }

    /** What goes on from what was read of a lane. */
    List<Received> next(Lane lane) {
        if (!isThereMore(lane)) {
            return List.of();
        }
        LaneId id = lane.id();
        List<Received> next = newest.after(id.lane(), last(lane)).stream()
                .map(event -> received(id, event))
                .toList();
        readUpTo(lane, next);
        return next;
    }

    private boolean isThereMore(Lane lane) {
        LaneId id = lane.id();
        // What is missing where it stopped was not stored just now.
        return wanted
                && id.topic().equals(newest.publisher())
                && !lane.cursor().stopped()
                && newest.hasMoreAfter(id.lane(), last(lane));
    }

    private long last(Lane lane) {
        return Math.max(lane.cursor().lastNumber(), readUpTo.getOrDefault(lane, 0L));
    }

    private static Received received(LaneId lane, NewestEvents.Event event) {
        return new Received(
                lane.topic(),
                lane.lane(),
                Received.NOT_ON_THE_TOPIC,
                Bytes.of(event.key().getBytes(StandardCharsets.UTF_8)),
                event.headers().stream()
                        .map(header -> new Header(header.name(), Bytes.of(header.value())))
                        .toList(),
                Bytes.of(event.body()));
    }

    /** Notes what was read of a lane, wherever it came from. */
    void readUpTo(Lane lane, List<Received> records) {
        Long number = !wanted || records.isEmpty() ? null : Envelopes.number(records.getLast());
        if (number != null) {
            readUpTo.merge(lane, number, Math::max);
        }
    }

    /** Forgets what was read of a lane, since it will be read again. */
    void forget(Lane lane) {
        readUpTo.remove(lane);
    }

    /**
     * Polls. Where there is something of our own by now, or meanwhile, it waits no longer.
     *
     * @return what came, in the order in which it did
     */
    List<ConsumerRecords<byte[], byte[]>> poll(Duration limit, Collection<Lane> lanes) {
        fallAsleep();
        var came = new ArrayList<ConsumerRecords<byte[], byte[]>>();
        try {
            // Only now that whoever adds more would wake us.
            came.add(consumer.poll(lanes.stream().anyMatch(this::isThereMore) ? Duration.ZERO : limit));
        } catch (WakeupException e) {
            if (!awake()) {
                throw e;
            }
            return came;
        } catch (RuntimeException e) {
            awake();
            throw e;
        }
        if (awake()) {
            came.addAll(whatCameInsteadOfTheAlarm());
        }
        return came;
    }

    /** The wait had ended when it was to be ended: what uses the consumer next would end for that. */
    private List<ConsumerRecords<byte[], byte[]>> whatCameInsteadOfTheAlarm() {
        try {
            return List.of(consumer.poll(Duration.ZERO));
        } catch (WakeupException e) {
            return List.of();
        }
    }

    private synchronized void fallAsleep() {
        asleep = wanted;
    }

    /** Whether that is our own doing. */
    private synchronized boolean awake() {
        boolean was = woken;
        asleep = false;
        woken = false;
        return was;
    }

    private synchronized void wake() {
        if (asleep) {
            asleep = false;
            woken = true;
            consumer.wakeup();
        }
    }

    @Override
    public void close() {
        deaf.run();
    }
}
