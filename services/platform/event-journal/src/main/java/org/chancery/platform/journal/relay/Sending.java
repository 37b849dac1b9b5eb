package org.chancery.platform.journal.relay;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.chancery.platform.journal.relay.Outbox.Stamped;
import org.chancery.platform.journal.relay.RelayParts.Held;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends events lane by lane in the order of their numbers, from memory or from the store, and has those stamped that have no
 * number. While one batch is handed over and on its way to the broker, the next is found; what the broker has acknowledged is
 * marked as sent with the next stamping, or within a second.
 */
final class Sending {

    /** A batch that is being handed to the broker, or was, and is not marked yet. */
    private record Flight(List<FutureTask<List<Future<?>>>> handovers, Map<Integer, Long> through) {}

    /** A look at the topic that goes on beside the sending, and what the broker had acknowledged when it began. */
    private record Look(Map<Integer, Long> acknowledged, Future<Map<Integer, Held>> published) {}

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    /** Whoever marks holds lanes, and what is appended meanwhile gets no numbers. */
    private static final Duration BETWEEN_MARKS = Duration.ofSeconds(1);

    private final Outbox outbox;
    private final Publisher publisher;
    private final RelayParts parts;
    private final CloudEvents cloudEvents;
    private final RelaySettings.Pace pace;
    private final Map<Integer, Long> handedOver = new TreeMap<>();
    private Map<Integer, Long> acknowledged = Map.of();
    private Map<Integer, Long> marked = Map.of();
    private long nextMark;
    private long nextLook;
    private @Nullable Flight inFlight;
    private @Nullable Look look;

    /**
     * The sending of one session over one way to the broker, from what is marked on, or from where the topic ends.
     *
     * @param pace how many events of each lane go out at most in one go, and how often it is looked for what others have stored
     * @throws NotSent where the topic has not one partition for each lane
     * @throws Diverged where the topic is ahead of the store
     */
    static Sending between(Outbox outbox, Publisher publisher, RelayParts parts, RelaySettings.Pace pace)
            throws InterruptedException {
        parts.newest().forget();
        var sending = new Sending(outbox, publisher, parts, pace);
        int partitions = publisher.partitionsOf(parts.topic());
        int lanes = sending.handedOver.size();
        if (partitions != lanes) {
            throw new NotSent(
                    "the topic " + parts.topic() + " has " + partitions + " partitions for " + lanes + " lanes");
        }
        sending.compare(sending.handedOver, parts.published());
        outbox.hasLookedAtTheTopic();
        return sending;
    }

    private Sending(Outbox outbox, Publisher publisher, RelayParts parts, RelaySettings.Pace pace) {
        this.outbox = outbox;
        this.publisher = publisher;
        this.parts = parts;
        this.cloudEvents = new CloudEvents(parts.service(), parts.topic());
        this.pace = pace;
        this.nextMark = parts.nanos();
        this.nextLook = parts.nanos();
        outbox.marks().forEach((lane, mark) -> handedOver.put(lane, mark.sent()));
    }

    /**
     * Begins to look whether the topic has everything that was sent, unless that is being done already. Events go on being sent
     * meanwhile, and {@link #advance} heeds what is found.
     */
    void beginComparing() throws InterruptedException {
        if (look == null) {
            landWhatIsInFlight();
            look = new Look(new TreeMap<>(handedOver), parts.publishedMeanwhile());
        }
    }

    private void compareWhatWasSeen() throws InterruptedException {
        Look over = look;
        if (over != null && over.published().isDone()) {
            look = null;
            landWhatIsInFlight();
            compare(over.acknowledged(), outcome(over.published()));
        }
    }

    /**
     * From the first number on that the topic lacks, with a broker that lost records or because it was made anew, all goes out
     * again under the same numbers. Where the topic is ahead of the store, that takes nothing more either until it is so no
     * longer.
     *
     * @param acknowledged before the topic was looked at
     * @throws Diverged where the topic is ahead of the store
     */
    private void compare(Map<Integer, Long> acknowledged, Map<Integer, Held> published) {
        Map<Integer, Outbox.Mark> marks = outbox.marks();
        published.forEach((lane, held) -> {
            long stamped = marks.getOrDefault(lane, new Outbox.Mark(0, 0)).stamped();
            // Not only where it has everything up to there: numbers that are given twice can never be told apart again.
            if (held.highest() > stamped) {
                var finding = new Diverged(parts.topic(), lane, held.highest(), stamped);
                outbox.diverged(finding.getMessage());
                throw finding;
            }
            Long sent = acknowledged.get(lane);
            if (sent != null && held.through() < sent) {
                LOG.warn(
                        "The topic {} has everything up to number {} in lane {} and had up to {}: what follows is sent again",
                        parts.topic(),
                        held.through(),
                        lane,
                        sent);
                handedOver.put(lane, held.through());
            }
        });
        outbox.diverged(null);
    }

    /**
     * Heeds what a look at the topic has found, has what waits stamped and what was acknowledged marked now and then, has the
     * next batch handed to the broker after the one before, and waits until that is acknowledged.
     *
     * @return whether anything was sent or acknowledged
     * @throws NotSent where the broker did not take all of a batch; none of it is marked then
     * @throws Diverged where the topic is ahead of the store
     */
    boolean advance() throws InterruptedException {
        compareWhatWasSeen();
        List<OutgoingEvent> events = next();
        Flight before = inFlight;
        if (before != null) {
            // A lane keeps its order only where none of a batch is handed over before all of the one before it was.
            acknowledgements(before);
        }
        inFlight = events.isEmpty() ? null : takeOff(events);
        if (before != null) {
            land(before);
        }
        return before != null || inFlight != null;
    }

    /** How long there is nothing to do but for what this process stores meanwhile. */
    Duration untilNextLook() {
        long next = acknowledged.equals(marked) ? nextLook : Math.min(nextLook, nextMark);
        return Duration.ofNanos(Math.max(0, next - parts.nanos()));
    }

    /** Marks what was sent, so that whoever relays next need not send it again. */
    void end() throws InterruptedException {
        landWhatIsInFlight();
        outbox.mark(acknowledged);
    }

    /** From memory where it goes on there; otherwise, and now and then, the store is asked, which others write too. */
    private List<OutgoingEvent> next() {
        Newest newest = parts.newest();
        boolean look = newest.hasLeftSome() || untilNextLook().isZero();
        List<OutgoingEvent> events = look ? List.of() : newest.after(handedOver);
        if (events.isEmpty() && (look || newest.isAheadOf(handedOver))) {
            events = due(stamped());
        }
        for (OutgoingEvent event : events) {
            Long last = handedOver.put(event.lane(), event.number());
            if (last == null || event.number() != last + 1) {
                // Readers would take it for a lost event, and rightly so.
                throw new IllegalStateException(
                        "lane %d goes from number %d to %d".formatted(event.lane(), last, event.number()));
            }
        }
        return events;
    }

    /** Where nothing waits for a number, marks can. */
    private Stamped stamped() {
        parts.newest().isLookedFor();
        nextLook = parts.nanos() + pace.poll().toNanos();
        Outbox.Given given = outbox.given();
        if (given.isMarked(acknowledged)) {
            marked = acknowledged;
        }
        if (given.eventsWait()) {
            return outbox.stamp(acknowledged, handedOver.size() * pace.batch());
        }
        if (!acknowledged.equals(marked) && parts.nanos() - nextMark >= 0) {
            outbox.mark(acknowledged);
            nextMark = parts.nanos() + BETWEEN_MARKS.toNanos();
        }
        return new Stamped(given.through(), List.of());
    }

    private List<OutgoingEvent> due(Stamped stamped) {
        long due = sum(stamped.through()) - sum(handedOver);
        // The newest of their lanes, so that as many as are due are those that are due.
        return due == stamped.events().size() ? stamped.events() : outbox.stampedAfter(handedOver, pace.batch());
    }

    private static long sum(Map<Integer, Long> numbers) {
        return numbers.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The lanes of a backlog are handed over side by side; a few events are with the broker sooner without that. */
    private Flight takeOff(List<OutgoingEvent> events) {
        var flight = new Flight(
                events.stream().collect(groupingBy(OutgoingEvent::lane, TreeMap::new, toList())).values().stream()
                        .map(this::handover)
                        .toList(),
                new TreeMap<>(handedOver));
        flight.handovers().forEach(events.size() < pace.batch() ? FutureTask::run : parts::beside);
        return flight;
    }

    private FutureTask<List<Future<?>>> handover(List<OutgoingEvent> lane) {
        return new FutureTask<>(
                () -> publisher.send(lane.stream().map(cloudEvents::record).toList()));
    }

    private void landWhatIsInFlight() throws InterruptedException {
        Flight flight = inFlight;
        inFlight = null;
        if (flight != null) {
            land(flight);
        }
    }

    private void land(Flight flight) throws InterruptedException {
        publisher.acknowledged(acknowledgements(flight));
        acknowledged = flight.through();
    }

    /** Returns when all of the batch was handed over. */
    private static List<Future<?>> acknowledgements(Flight flight) throws InterruptedException {
        var acknowledgements = new ArrayList<Future<?>>();
        for (FutureTask<List<Future<?>>> handover : flight.handovers()) {
            acknowledgements.addAll(outcome(handover));
        }
        return acknowledgements;
    }

    private static <T> T outcome(Future<T> work) throws InterruptedException {
        try {
            return work.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case InterruptedException interrupted -> throw interrupted;
                case RuntimeException failure -> throw failure;
                case Error error -> throw error;
                case null, default -> throw new NotSent("what was done beside did not succeed", e);
            }
        }
    }
}
