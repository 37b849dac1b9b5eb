package org.chancery.platform.journal.relay;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.chancery.platform.simulation.Broker;
import org.chancery.platform.simulation.Bug;
import org.chancery.platform.simulation.Database;
import org.chancery.platform.simulation.Process;
import org.chancery.platform.simulation.Schedule;
import org.jspecify.annotations.Nullable;

/** The relay of one instance: the loop as it is, moved by the schedule. */
public final class SimulatedRelay implements RelayParts {

    private static final RelaySettings.Pace PACE = new RelaySettings.Pace(
            Duration.ofMillis(200), 3, Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofDays(7));

    private final Schedule schedule;
    private final Process process;
    private final Database database;
    private final Broker broker;
    private final Newest newest;
    private final @Nullable Bug bug;

    /** @param newest what the instance stores, and whose it is */
    public SimulatedRelay(
            Schedule schedule, Process process, Database database, Broker broker, Newest newest, @Nullable Bug bug) {
        this.schedule = schedule;
        this.process = process;
        this.database = database;
        this.broker = broker;
        this.newest = newest;
        this.bug = bug;
    }

    /** Starts it. */
    public void start() {
        var loop = new RelayLoop(
                this, PACE, limit -> schedule.pause("the relay waits", limit), new RelayState(), schedule.clock());
        schedule.start(process.name() + " relay", process, () -> loop.run(() -> true));
    }

    @Override
    public Newest newest() {
        return newest;
    }

    @Override
    public long nanos() {
        return schedule.nanos();
    }

    @Override
    public Outbox outbox() {
        return BrokenRelay.outbox(bug, database, schedule);
    }

    @Override
    public Publisher publisher() {
        return new Publisher(BrokenRelay.producer(bug, schedule, SimulatedProducer.open(schedule, broker)), () -> {});
    }

    /** Done at once: a process of the schedule does one thing at a time. */
    @Override
    public void beside(Runnable work) {
        work.run();
    }

    @Override
    public Map<Integer, Held> published() {
        schedule.port("read back");
        if (broker.isDown()) {
            schedule.pause("reads back in vain", Duration.ofSeconds(10));
            throw new NotSent("the broker does not answer");
        }
        return BrokenRelay.published(bug, held(broker));
    }

    @Override
    public Future<Map<Integer, Held>> publishedMeanwhile() {
        var published = new FutureTask<>(this::published);
        schedule.start(process.name() + " looks", process, published);
        return published;
    }

    private static Map<Integer, Held> held(Broker broker) {
        var held = new TreeMap<Integer, Held>();
        for (int lane = 0; lane < broker.lanes(); lane++) {
            var numbers = new Numbers(0);
            broker.log(lane).forEach(entry -> numbers.add(entry.number()));
            held.put(lane, numbers.held());
        }
        return held;
    }

    private static Map<Integer, Long> through(Broker broker) {
        var through = new TreeMap<Integer, Long>();
        held(broker).forEach((lane, held) -> through.put(lane, held.through()));
        return through;
    }

    @Override
    public String service() {
        return newest.publisher();
    }

    @Override
    public String topic() {
        return newest.publisher();
    }

    /** Whether everything that is stored was sent and marked, and is on the topic. */
    public static boolean isIdle(Database database, Broker broker) {
        return SimulatedOutbox.isEmpty(database)
                && SimulatedOutbox.sent(database).equals(through(broker));
    }
}
