package org.chancery.platform.intake;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import org.chancery.platform.deciding.Commands;
import org.chancery.platform.envelope.NewestEvents;
import org.chancery.platform.simulation.Broker;
import org.chancery.platform.simulation.Bug;
import org.chancery.platform.simulation.Database;
import org.chancery.platform.simulation.Process;
import org.chancery.platform.simulation.Schedule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The intake of one instance: loops, readers and takers as they are, moved by the schedule. */
public final class SimulatedIntake {

    private static final int RECORDS_AT_ONCE = 6;

    private final Schedule schedule;
    private final Process process;
    private final Broker broker;
    private final @Nullable Bug bug;
    private final Engine engine;

    /**
     * @param instance names the instance, which keeps its name when it starts anew, or does not
     * @param newest what its own process stores
     */
    public SimulatedIntake(
            Schedule schedule,
            Process process,
            String instance,
            Database database,
            Broker broker,
            NewestEvents newest,
            @Nullable Bug bug) {
        this.schedule = schedule;
        this.process = process;
        this.broker = broker;
        this.bug = bug;
        var settings = new IntakeSettings(
                instance, Duration.ofSeconds(10), Duration.ofSeconds(2), RECORDS_AT_ONCE, Duration.ofSeconds(2));
        var leases = BrokenIntake.leases(bug, database, instance, settings.lease());
        var positions = BrokenIntake.positions(bug, database);
        var parking = BrokenIntake.parkingLot(bug, database);
        var applied = new SimulatedApplied(database);
        var ledger = new Ledger(
                leases, positions, parking, applied, Books.of(leases, positions, parking, applied), new Changes());
        this.engine = new Engine(
                new KafkaConnection("nowhere", "", "simulation"),
                newest,
                none(JdbcOperations.class),
                none(JdbcClient.class),
                new SimulatedTransactions(database),
                ledger,
                settings);
    }

    private static <T> T none(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, _) -> {
            throw new UnsupportedOperationException("no SQL in a simulation: " + method.getName());
        }));
    }

    /** Runs a view. */
    public void view(String name, Feed feed) {
        var feeds = new Feeds(name, List.of(BrokenIntake.feed(bug, feed)));
        var taker = new RowTaker(name, feeds, engine.ledger(), engine.transactions(), engine.statements());
        run(new ConsumerSpec(name, ConsumerStatus.Kind.VIEW, feeds.topics(), taker, Course.ENDLESS), feeds);
    }

    /** Runs a follower. */
    public void follower(Follower follower) {
        run(Intake.follower(follower, engine), new Feeds(follower.name(), follower.feeds()));
    }

    /** Runs a rule. */
    public void reaction(Reaction<?> reaction, Commands commands) {
        ConsumerSpec rule = Intake.reaction(reaction, BrokenIntake.commands(bug, commands), engine, schedule::nanos);
        run(rule, null);
    }

    private void run(ConsumerSpec consumer, @Nullable Feeds feeds) {
        var broken = new ConsumerSpec(
                consumer.name(),
                consumer.kind(),
                consumer.topics(),
                BrokenIntake.taker(bug, consumer, feeds, engine, schedule),
                consumer.course());
        var waits = new SimulatedWaits(schedule);
        var loop = new ConsumerLoop(
                broken,
                engine,
                (name, atOnce) -> SimulatedConsumer.open(
                        schedule, broker, broken.topics().iterator().next(), atOnce),
                waits);
        schedule.start(process.name() + " " + consumer.name(), process, loop);
    }

    /** Asks for what is parked to be tried again. */
    public static void requestRetry(Database database, String consumer) {
        new SimulatedLeases(database, "an operator", Duration.ZERO).requestRetry(consumer);
    }

    /** How many events are parked. */
    public static int parked(Database database) {
        return SimulatedParkingLot.committed(database);
    }

    /** Whether a consumer has come to the end of every lane, and has what stands there, which may have come after an end was lost. */
    public static boolean isAtTheEnd(Database database, Broker broker, String topic, String consumer) {
        for (int lane = 0; lane < broker.lanes(); lane++) {
            Cursor cursor = SimulatedPositions.committed(database, consumer, new LaneId(topic, lane));
            long last = broker.log(lane).stream()
                    .mapToLong(Broker.Entry::number)
                    .max()
                    .orElse(0);
            if (cursor.nextOffset() < broker.end(lane) || cursor.lastNumber() < last || cursor.stopped()) {
                return false;
            }
        }
        return true;
    }

    /** The newest version of an aggregate that a consumer has taken; -1 before the first. */
    public static long applied(Database database, String consumer, String aggregate) {
        return SimulatedApplied.committed(database, consumer, aggregate);
    }
}
