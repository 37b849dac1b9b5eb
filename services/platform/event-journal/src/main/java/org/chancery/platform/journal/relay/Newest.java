package org.chancery.platform.journal.relay;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.chancery.platform.envelope.NewestEvents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last events that this process has stored, as far as they got their numbers at once, for the relay and for readers in
 * the same process. It holds a run of numbers of each lane: what does not go on from the last begins another, and whoever has
 * not come so far finds what is between in the store or on the topic.
 *
 * <p>It is forgotten whenever a relay or a reader begins. They do so after every failure of the store, which may be another
 * one then: what this one was told before may never have happened there.
 */
public final class Newest implements NewestEvents {

    private static final Logger LOG = LoggerFactory.getLogger(Newest.class);

    /** Of each lane. Whoever is further behind gets many at once elsewhere. */
    private static final int MOST = 256;

    private final String service;
    private final CloudEvents cloudEvents;
    private final Map<Integer, Deque<OutgoingEvent>> lanes = new HashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean leftSome;

    /** @param service the publisher */
    public Newest(String service) {
        this.service = service;
        this.cloudEvents = new CloudEvents(service, service);
    }

    /**
     * Tells of what has just been stored. Never waits for a reader.
     *
     * @param numbered those that got numbers
     * @param stored how many events were stored
     */
    public void add(List<OutgoingEvent> numbered, int stored) {
        leftSome |= numbered.size() < stored;
        if (!numbered.isEmpty()) {
            synchronized (lanes) {
                numbered.forEach(this::add);
            }
            listeners.forEach(Newest::tell);
        }
    }

    /** What is stored is stored, whatever becomes of a listener. */
    private static void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            LOG.warn("Somebody who reads is not told of what was stored, and finds it on the topic", e);
        }
    }

    private void add(OutgoingEvent event) {
        Deque<OutgoingEvent> run = lanes.computeIfAbsent(event.lane(), _ -> new ArrayDeque<>());
        OutgoingEvent last = run.peekLast();
        if (last != null && event.number() != last.number() + 1) {
            run.clear();
        }
        run.addLast(event);
        if (run.size() > MOST) {
            run.removeFirst();
        }
    }

    /** What was told so far is given to nobody any more. */
    void forget() {
        synchronized (lanes) {
            lanes.clear();
        }
    }

    /** Whether this process has stored events since {@link #isLookedFor} that got no numbers. */
    boolean hasLeftSome() {
        return leftSome;
    }

    /** Says that the outbox is looked into from now on. */
    void isLookedFor() {
        leftSome = false;
    }

    /** What goes on from these numbers, by lane and number. */
    List<OutgoingEvent> after(Map<Integer, Long> numbers) {
        var after = new ArrayList<OutgoingEvent>();
        numbers.forEach((lane, number) -> after.addAll(run(lane, number)));
        return after;
    }

    /** Whether a lane has gone further than that, with or without a gap. */
    boolean isAheadOf(Map<Integer, Long> numbers) {
        synchronized (lanes) {
            return lanes.entrySet().stream()
                    .anyMatch(lane -> lane.getValue().getLast().number() > numbers.getOrDefault(lane.getKey(), 0L));
        }
    }

    private List<OutgoingEvent> run(int lane, long number) {
        synchronized (lanes) {
            Deque<OutgoingEvent> run = lanes.get(lane);
            return run == null || !hasMoreAfter(lane, number)
                    ? List.of()
                    : run.stream().filter(event -> event.number() > number).toList();
        }
    }

    @Override
    public String publisher() {
        return service;
    }

    @Override
    public List<Event> after(int lane, long number) {
        return run(lane, number).stream().map(this::event).toList();
    }

    @Override
    public boolean hasMoreAfter(int lane, long number) {
        synchronized (lanes) {
            Deque<OutgoingEvent> run = lanes.get(lane);
            return run != null
                    && run.getFirst().number() <= number + 1
                    && run.getLast().number() > number;
        }
    }

    private Event event(OutgoingEvent event) {
        ProducerRecord<String, byte[]> record = cloudEvents.record(event);
        List<Header> headers = Arrays.stream(record.headers().toArray())
                .map(header -> new Header(header.key(), header.value()))
                .toList();
        return new Event(record.key(), headers, record.value());
    }

    @Override
    public Runnable listen(Runnable listener) {
        forget();
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
