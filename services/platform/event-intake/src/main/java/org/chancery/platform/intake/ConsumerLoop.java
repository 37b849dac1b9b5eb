package org.chancery.platform.intake;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.WakeupException;
import org.chancery.platform.envelope.NewestEvents;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread of one consumer: waits for the lease, reads, takes, and starts over whenever the surroundings failed. */
final class ConsumerLoop implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(ConsumerLoop.class);
    private static final Duration POLL = Duration.ofMillis(500);

    /** How often it is looked whether somebody waits for what was read and is not taken yet. */
    private static final Duration LOOK = Duration.ofMillis(50);

    private static final Duration STANDBY = Duration.ofSeconds(1);

    /** A transaction that took longer takes half as much the next time, one that took less than {@link #SHORT} twice as much. */
    private static final Duration LONG = Duration.ofSeconds(1);

    private static final Duration SHORT = Duration.ofMillis(400);
    private static final int SMALLEST_PORTION = 20;

    /** A portion of at least a batch divided by this comes of a backlog. */
    private static final int BACKLOG = 16;

    /** Nothing is warm yet, and the backlog may be long. */
    private static final int FIRST_PORTION = 250;

    private final String name;
    private final Collection<String> topics;
    private final Taker taker;
    private final Course course;
    private final Ledger ledger;
    private final Transactions transactions;
    private final KafkaConnection kafka;
    private final NewestEvents newest;
    private final Consumers consumers;
    private final Waits waits;
    private final IntakeSettings settings;
    private final Backoff backoff = new Backoff();
    private volatile @Nullable Consumer<byte[], byte[]> reading;
    private int portion;
    private boolean done;

    ConsumerLoop(ConsumerSpec consumer, Engine engine, Consumers consumers, Waits waits) {
        this.name = consumer.name();
        this.topics = consumer.topics();
        this.taker = consumer.taker();
        this.course = consumer.course();
        this.ledger = engine.ledger();
        this.transactions = engine.transactions();
        this.kafka = engine.kafka();
        this.newest = engine.newest();
        this.settings = engine.settings();
        this.consumers = consumers;
        this.waits = waits;
        this.portion = Math.min(FIRST_PORTION, settings.batch());
    }

    String name() {
        return name;
    }

    /** Asks the thread to end after what it is doing; returns at once. */
    void stop() {
        waits.stop();
        Consumer<byte[], byte[]> consumer = reading;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    @Override
    public void run() {
        while (!waits.stopped() && !done) {
            try {
                switch (course.gate()) {
                    case OPEN -> standOrServe();
                    case WAIT -> waits.pause(STANDBY);
                    case OVER -> done = true;
                }
            } catch (LeaseLost e) {
                log.info("{}: {}", name, e.getMessage());
            } catch (PositionLost e) {
                log.warn("{}: it is read again", e.getMessage());
            } catch (WakeupException e) {
                log.debug("{} was woken to stop", name);
            } catch (RuntimeException | Error e) {
                waitOut(e);
            }
        }
    }

    /** The first failure in a row is logged whole, those that follow it in one line. */
    private void waitOut(Throwable failure) {
        boolean first = backoff.isFresh();
        Duration wait = backoff.next();
        if (first) {
            log.warn("{} waits {} ms and tries again", name, wait.toMillis(), failure);
        } else {
            log.warn("{} waits {} ms and tries again: {}", name, wait.toMillis(), failure.toString());
        }
        waits.pause(wait);
    }

    private void standOrServe() {
        Tenure tenure = ledger.leases().acquire(name).orElse(null);
        if (tenure == null) {
            waits.pause(STANDBY);
            return;
        }
        try {
            serve(tenure);
        } finally {
            letGo(tenure);
        }
    }

    private void serve(Tenure tenure) {
        log.info("{} takes events, epoch {}", name, tenure.epoch());
        retryParked(tenure);
        try (var reader = open()) {
            var gathered = new Gathered(
                    taker::concerns, aggregate -> ledger.changes().isAwaited(name, aggregate), settings.batch());
            long renewAt = nextRenewal();
            while (!waits.stopped()) {
                if (reader.ready()) {
                    if (!gathered.isDue(waits.nanos())) {
                        gathered.add(reader.poll(gathered.isEmpty() ? POLL : LOOK), waits.nanos());
                    }
                    if (gathered.isDue(waits.nanos())) {
                        takePortion(tenure, reader, gathered);
                    }
                } else {
                    waits.pause(POLL);
                }
                backoff.reset();
                if (course.done(tenure)) {
                    done = true;
                    return;
                }
                if (waits.nanos() - renewAt >= 0) {
                    renew(tenure, reader.lanes());
                    renewAt = nextRenewal();
                }
            }
        } finally {
            reading = null;
        }
    }

    private LaneReader open() {
        Consumer<byte[], byte[]> consumer = consumers.consumer(name, settings.batch());
        reading = consumer;
        if (waits.stopped()) {
            consumer.wakeup();
        }
        return new LaneReader(
                kafka, consumer, newest, topics, ledger.positions().load(name), waits);
    }

    /** No transaction is to last for long: others wait for what it holds, and for what it brings. */
    private void takePortion(Tenure tenure, LaneReader reader, Gathered gathered) {
        long begun = waits.nanos();
        take(tenure, reader, gathered);
        Duration took = Duration.ofNanos(waits.nanos() - begun);
        if (took.compareTo(LONG) > 0) {
            portion = Math.max(SMALLEST_PORTION, portion / 2);
        } else if (took.compareTo(SHORT) < 0) {
            portion = Math.min(settings.batch(), portion * 2);
        }
    }

    private void take(Tenure tenure, LaneReader reader, Gathered gathered) {
        Map<Lane, List<Received>> records = gathered.take(portion);
        if (gathered.isEmpty() && isBacklog(records)) {
            reader.readAhead(LOOK);
        }
        var due = new LinkedHashMap<Lane, List<Received>>();
        records.forEach((lane, read) -> due.put(lane, lane.due(read)));
        due.values().removeIf(List::isEmpty);
        if (due.isEmpty()) {
            return;
        }
        List<Lane> stoppedBefore =
                due.keySet().stream().filter(lane -> lane.cursor().stopped()).toList();
        taker.take(tenure, due);
        due.keySet().forEach(lane -> {
            if (turned(reader, lane, stoppedBefore.contains(lane))) {
                gathered.drop(lane);
            }
        });
    }

    /** Whether as many more may be there. Otherwise nobody looks for more before these are taken. */
    private boolean isBacklog(Map<Lane, List<Received>> records) {
        return records.values().stream().mapToInt(List::size).sum() * BACKLOG >= settings.batch();
    }

    /**
     * Where a lane has just stopped, it is searched for what is missing; where that was found, it is read on.
     *
     * @return whether it is now read from elsewhere
     */
    private boolean turned(LaneReader reader, Lane lane, boolean stoppedBefore) {
        String reason = lane.cursor().stoppedBecause();
        if (reason != null) {
            log.error("{} stops a lane: {}", name, reason);
            reader.searchFromTheBeginning(lane);
            return true;
        }
        if (stoppedBefore) {
            log.info("{} found what was missing in {} and goes on", name, lane.id());
            reader.seek(lane, lane.cursor().nextOffset());
        }
        return stoppedBefore;
    }

    /** Where nothing comes it is noticed here that the database has lost what came last. */
    private void renew(Tenure tenure, Collection<Lane> lanes) {
        boolean retry = transactions.plainly(() -> {
            boolean wanted = ledger.leases().extend(tenure);
            ledger.positions().confirm(name, lanes);
            return wanted;
        });
        if (retry) {
            ledger.leases().retryTakenUp(tenure);
            retryParked(tenure);
        }
    }

    private void retryParked(Tenure tenure) {
        var aggregate = ledger.parking().nextQueue(name, "");
        while (aggregate.isPresent() && !waits.stopped()) {
            taker.retry(tenure, aggregate.get());
            aggregate = ledger.parking().nextQueue(name, aggregate.get());
        }
    }

    private void letGo(Tenure tenure) {
        try {
            ledger.leases().release(tenure);
        } catch (RuntimeException e) {
            log.debug("{} leaves its lease to run out", name, e);
        }
    }

    private long nextRenewal() {
        return waits.nanos() + settings.renewal().toNanos();
    }
}
