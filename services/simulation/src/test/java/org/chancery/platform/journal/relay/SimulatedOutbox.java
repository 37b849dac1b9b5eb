package org.chancery.platform.journal.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.chancery.platform.journal.SimulatedStore.Lane;
import org.chancery.platform.journal.SimulatedStore.Outgoing;
import org.chancery.platform.journal.SimulatedStore.Row;
import org.chancery.platform.simulation.Database;
import org.chancery.platform.simulation.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;

/** The outbox in a database that exists in memory only. */
class SimulatedOutbox implements Outbox {

    /** So few that often more are stamped at once. */
    private static final int FEW = 2;

    private final Database database;
    private final Database.Session session;
    private final Table<String, Row> events;
    private final Table<Long, Outgoing> outbox;
    private final Table<Integer, Lane> lanes;

    private final Table<String, Long> numbers;

    SimulatedOutbox(Database database) {
        this.database = database;
        this.session = database.session();
        this.events = database.table("event");
        this.outbox = database.table("outbox");
        this.lanes = database.table("lane");
        this.numbers = database.table("outbox number");
    }

    @Override
    public boolean takesTheLock() {
        return during("take the lock", session::takesTheLock);
    }

    @Override
    public void hasLookedAtTheTopic() {
        during("say that the topic was looked at", () -> {
            session.hasLookedAtTheTopic();
            return true;
        });
    }

    private Map<Integer, Mark> read() {
        var marks = new TreeMap<Integer, Mark>();
        lanes.rows().forEach((lane, at) -> marks.put(lane, new Mark(at.lastNumber(), at.sentThrough())));
        return marks;
    }

    @Override
    public Given given() {
        return during("look what is given", () -> new Given(read(), !pending(1).isEmpty()));
    }

    @Override
    public void mark(Map<Integer, Long> sent) {
        during("mark", () -> {
            database.waitForNoDisk();
            var free = new TreeMap<>(sent);
            free.keySet().removeIf(lane -> !lanes.lockOrSkip(lane));
            moved(free);
            return true;
        });
    }

    @Override
    public Stamped stamp(Map<Integer, Long> sent, int limit) {
        return during("stamp", () -> {
            holdTheLanes();
            moved(sent);
            List<Outgoing> due = pending(limit);
            long highest = highestStamped();
            var stamped = new ArrayList<Outgoing>();
            for (Outgoing row : due) {
                if (row.index() < highest) {
                    database.note("a late event is stamped");
                }
                stamped.add(stamp(row, database.now()));
            }
            return new Stamped(through(), stamped.size() <= FEW ? byNumber(stamped) : List.of());
        });
    }

    private Map<Integer, Long> through() {
        var through = new TreeMap<Integer, Long>();
        lanes.rows().forEach((lane, at) -> through.put(lane, at.lastNumber()));
        return through;
    }

    private void moved(Map<Integer, Long> sent) {
        new TreeMap<>(sent).forEach((lane, number) -> {
            Lane at = lanes.get(lane);
            if (at.sentThrough() < number) {
                lanes.put(lane, new Lane(at.lastNumber(), number));
            }
        });
    }

    private List<OutgoingEvent> byNumber(List<Outgoing> stamped) {
        Map<Long, Row> byIndex = byIndex();
        return stamped.stream()
                .sorted(Comparator.comparing(Outgoing::lane).thenComparing(Outgoing::number))
                .map(row -> event(row, byIndex.get(row.index())))
                .toList();
    }

    /** Whoever stamps holds the lanes until the commit. */
    void holdTheLanes() {
        lanes.rows().keySet().forEach(lanes::lock);
        database.statement("stamp");
    }

    /** What is visible and has no number yet, in event order. */
    List<Outgoing> pending(int limit) {
        return outbox.where((index, row) -> row.number() == null).stream()
                .limit(limit)
                .toList();
    }

    /** The highest place in event order that has a number. */
    final long highestStamped() {
        return outbox.rows().values().stream()
                .filter(row -> row.number() != null)
                .mapToLong(Outgoing::index)
                .max()
                .orElse(0);
    }

    /** Gives the numbers that were not marked as sent again, aggregate by aggregate. */
    final void giveAgain() {
        Map<Long, Row> byIndex = byIndex();
        lanes.rows().forEach((lane, at) -> {
            long number = at.sentThrough();
            List<Outgoing> again = new ArrayList<>(stampedAfter(lane, at.sentThrough(), Integer.MAX_VALUE));
            again.sort(Comparator.comparing(row -> byIndex.get(row.index()).aggregate()));
            for (Outgoing row : again) {
                number++;
                outbox.put(row.index(), new Outgoing(row.index(), lane, number, row.stampedAt()));
            }
        });
    }

    private Outgoing stamp(Outgoing row, Instant now) {
        Lane lane = lanes.get(row.lane());
        long number = next(row.lane(), lane);
        lanes.put(row.lane(), new Lane(number, lane.sentThrough()));
        if (!numbers.insert(row.lane() + "/" + number, row.index(), false) && keepsNumbersApart()) {
            throw new DuplicateKeyException("lane " + row.lane() + " has number " + number);
        }
        var stamped = new Outgoing(row.index(), row.lane(), number, now);
        outbox.put(row.index(), stamped);
        return stamped;
    }

    /** The number after the last one of a lane. */
    long next(int laneNumber, Lane lane) {
        return lane.lastNumber() + 1;
    }

    /** The constraint on lane and number. */
    boolean keepsNumbersApart() {
        return true;
    }

    @Override
    public List<OutgoingEvent> stampedAfter(Map<Integer, Long> reached, int batch) {
        return during("look for what is stamped", () -> {
            Map<Long, Row> byIndex = byIndex();
            var due = new ArrayList<OutgoingEvent>();
            new TreeMap<>(reached).forEach((lane, number) -> {
                for (Outgoing row : stampedAfter(lane, number, batch)) {
                    due.add(event(row, byIndex.get(row.index())));
                }
            });
            return due;
        });
    }

    private Map<Long, Row> byIndex() {
        return events.where((_, _) -> true).stream().collect(Collectors.toMap(Row::index, row -> row));
    }

    private List<Outgoing> stampedAfter(int lane, long reached, int batch) {
        return outbox
                .where((index, row) -> row.lane() == lane && row.number() != null && row.number() > reached)
                .stream()
                .sorted(Comparator.comparing(Outgoing::number))
                .limit(batch)
                .toList();
    }

    /** What goes out of a stamped event. */
    OutgoingEvent event(Outgoing row, Row event) {
        return new OutgoingEvent(
                row.lane(),
                row.number(),
                event.id(),
                event.aggregate(),
                event.version(),
                event.recordedAt(),
                event.type(),
                event.revision(),
                event.payload(),
                event.metadata());
    }

    /** No store is restored within a simulation. */
    @Override
    public void diverged(@Nullable String finding) {}

    /** Answers are kept: none is old within a simulation. */
    @Override
    public boolean forgetAnswers(Duration keep) {
        return false;
    }

    /** One statement, or one transaction, of the session. */
    private <T> T during(String what, Supplier<T> work) {
        return database.transaction(what, () -> {
            session.check();
            database.statement(what);
            session.check();
            return work.get();
        });
    }

    @Override
    public void close() {
        session.end();
    }

    /** Where the lanes are, as somebody sees it who looks from outside. */
    static boolean isEmpty(Database database) {
        Table<Long, Outgoing> outbox = database.table("outbox");
        Table<Integer, Lane> lanes = database.table("lane");
        return outbox.committed().values().stream().noneMatch(row -> row.number() == null)
                && lanes.committed().values().stream().allMatch(lane -> lane.lastNumber() == lane.sentThrough());
    }

    /** Up to which number each lane was sent, as somebody sees it who looks from outside. */
    static Map<Integer, Long> sent(Database database) {
        Table<Integer, Lane> lanes = database.table("lane");
        var sent = new TreeMap<Integer, Long>();
        lanes.committed().forEach((lane, at) -> sent.put(lane, at.sentThrough()));
        return sent;
    }
}
