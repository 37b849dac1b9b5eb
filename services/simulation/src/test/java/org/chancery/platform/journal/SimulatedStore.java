package org.chancery.platform.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.chancery.platform.deciding.Receipt;
import org.chancery.platform.deciding.RequestKey;
import org.chancery.platform.deciding.RequestKeyReused;
import org.chancery.platform.journal.relay.OutgoingEvent;
import org.chancery.platform.simulation.Database;
import org.chancery.platform.simulation.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;

/** The journal's tables in a database that exists in memory only. */
public class SimulatedStore implements JournalStore {

    /** Lanes of an outbox. */
    public static final int LANES = 2;

    /** So few that often more are appended at once. */
    private static final int FEW = 2;

    /** An event as it lies in the table. */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    public record Row(
            long index,
            UUID id,
            String aggregateType,
            String aggregate,
            long version,
            Instant recordedAt,
            String type,
            int revision,
            byte[] payload,
            byte[] metadata) {}

    /** A row of the outbox; without a number it is not stamped. */
    public record Outgoing(
            long index,
            int lane,
            @Nullable Long number,
            @Nullable Instant stampedAt) {}

    /** A lane: the last number that was given, and how far it was sent. */
    public record Lane(long lastNumber, long sentThrough) {}

    private record Answered(String fingerprint, Receipt receipt, Instant at) {}

    private final Database database;
    private final Table<String, Row> events;
    private final Table<Long, Outgoing> outbox;
    private final Table<String, Answered> answers;
    private final Table<Integer, Lane> lanes;
    private final Table<String, Long> numbers;

    public SimulatedStore(Database database) {
        this.database = database;
        this.events = database.table("event");
        this.outbox = database.table("outbox");
        this.answers = database.table("answered_request");
        this.lanes = database.table("lane");
        this.numbers = database.table("outbox number");
    }

    /** Makes the lanes. */
    public static void install(Database database) {
        Table<Integer, Lane> lanes = database.table("lane");
        for (int lane = 0; lane < LANES; lane++) {
            lanes.begin(lane, new Lane(0, 0));
        }
    }

    /** The lane of an aggregate. */
    public static int laneOf(String aggregate) {
        return Math.floorMod(aggregate.hashCode(), LANES);
    }

    @Override
    public List<OutgoingEvent> store(List<Append> appends, boolean withoutWaiting) {
        return database.transaction("append", () -> {
            List<StoredEvent> rows =
                    appends.stream().flatMap(each -> each.events().stream()).toList();
            var stored = new TreeMap<Long, StoredEvent>();
            if (!rows.isEmpty()) {
                database.statement("insert events", rows.size());
                rows.forEach(row -> stored.put(insert(row, withoutWaiting), row));
            }
            if (appends.stream().anyMatch(each -> each.answer() != null)) {
                database.statement("insert answers");
                appends.forEach(each -> remember(each.answer(), withoutWaiting));
            }
            return filledOutbox(stored);
        });
    }

    /** What the trigger does: a few events get numbers, where they may, and the others wait. */
    List<OutgoingEvent> filledOutbox(SortedMap<Long, StoredEvent> stored) {
        boolean free = stored.size() <= FEW && database.hasARelayLookedAtTheTopic() && nothingWaits();
        if (free) {
            database.statement("give numbers");
        }
        var held = new HashMap<Integer, Boolean>();
        var numbered = new ArrayList<OutgoingEvent>();
        stored.forEach((index, event) -> {
            int lane = laneOf(event.aggregateId());
            if (free && held.computeIfAbsent(lane, lanes::lockOrSkip)) {
                numbered.add(event.under(lane, number(index, lane)));
            } else {
                outbox.put(index, new Outgoing(index, lane, null, null));
            }
        });
        return numbered;
    }

    /** What an append follows from is stored, so that it is seen here if it waits for its number. */
    boolean nothingWaits() {
        return outbox.where((_, row) -> row.number() == null).isEmpty();
    }

    private long number(long index, int lane) {
        Lane at = lanes.get(lane);
        long number = at.lastNumber() + 1;
        lanes.put(lane, new Lane(number, at.sentThrough()));
        if (!numbers.insert(lane + "/" + number, index, false)) {
            throw new DuplicateKeyException("lane " + lane + " has number " + number);
        }
        outbox.put(index, new Outgoing(index, lane, number, database.now()));
        return number;
    }

    private long insert(StoredEvent event, boolean withoutWaiting) {
        long index = database.next();
        var row = new Row(
                index,
                event.eventId(),
                event.aggregateType(),
                event.aggregateId(),
                event.version(),
                event.recordedAt(),
                event.type(),
                event.revision(),
                event.payload(),
                event.metadata());
        if (!isNew(row, withoutWaiting)) {
            throw new DuplicateKeyException(key(row.aggregate(), row.version()) + " is there already");
        }
        return index;
    }

    /** The constraint on aggregate and version. */
    boolean isNew(Row row, boolean withoutWaiting) {
        return events.insert(key(row.aggregate(), row.version()), row, withoutWaiting);
    }

    /** Stores a row whatever is there. */
    final void overwrite(Row row) {
        events.put(key(row.aggregate(), row.version()), row);
    }

    private static String key(String aggregate, long version) {
        return "%s@%06d".formatted(aggregate, version);
    }

    private void remember(Append.@Nullable Answer answer, boolean withoutWaiting) {
        if (answer != null
                && !answers.insert(
                        key(answer.key()),
                        new Answered(answer.key().fingerprint(), answer.receipt(), answer.at()),
                        withoutWaiting)) {
            keyIsThere(answer.key());
        }
    }

    /** The constraint on owner and key. */
    void keyIsThere(RequestKey key) {
        throw new DuplicateKeyException(key.key() + " is answered already");
    }

    private static String key(RequestKey key) {
        return key.owner() + "/" + key.key();
    }

    @Override
    public List<StoredEvent> read(String aggregateId, long fromVersion) {
        return reading("read " + aggregateId, () -> {
            String from = key(aggregateId, fromVersion);
            return events.from(from, row -> row.aggregate().equals(aggregateId)).stream()
                    .map(SimulatedStore::stored)
                    .toList();
        });
    }

    private static StoredEvent stored(Row row) {
        return new StoredEvent(
                row.id(),
                row.aggregateType(),
                row.aggregate(),
                row.version(),
                row.recordedAt(),
                row.type(),
                row.revision(),
                row.payload(),
                row.metadata());
    }

    @Override
    public boolean exists(String aggregateId) {
        return !read(aggregateId, 0).isEmpty();
    }

    @Override
    public Optional<Receipt> answer(RequestKey key) {
        return reading("look for an answer", () -> {
            Answered answered = answers.get(key(key));
            if (answered == null) {
                return Optional.empty();
            }
            if (!answered.fingerprint().equals(key.fingerprint())) {
                throw new RequestKeyReused(key.key());
            }
            return Optional.of(answered.receipt());
        });
    }

    /** No store is restored within a simulation. */
    @Override
    public boolean isDiverged() {
        return false;
    }

    private <T> T reading(String what, java.util.function.Supplier<T> work) {
        return database.transaction("read", () -> {
            database.statement(what);
            return work.get();
        });
    }

    /** All events, by aggregate and version. For who looks from outside. */
    public static List<Row> all(Database database) {
        Table<String, Row> events = database.table("event");
        return List.copyOf(events.committed().values());
    }
}
