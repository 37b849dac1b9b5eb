package org.chancery.platform.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chancery.platform.deciding.Receipt;
import org.chancery.platform.deciding.RequestKey;
import org.chancery.platform.deciding.RequestKeyReused;
import org.chancery.platform.simulation.Database;
import org.chancery.platform.simulation.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;

/** The journal's tables in a database that exists in memory only. */
public class SimulatedStore implements JournalStore {

    /** Lanes of an outbox. */
    public static final int LANES = 2;

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

    public SimulatedStore(Database database) {
        this.database = database;
        this.events = database.table("event");
        this.outbox = database.table("outbox");
        this.answers = database.table("answered_request");
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
    public void store(List<Append> appends, boolean withoutWaiting) {
        database.transaction("append", () -> {
            List<StoredEvent> rows =
                    appends.stream().flatMap(each -> each.events().stream()).toList();
            if (!rows.isEmpty()) {
                database.statement("insert events", rows.size());
                rows.forEach(row -> insert(row, withoutWaiting));
            }
            if (appends.stream().anyMatch(each -> each.answer() != null)) {
                database.statement("insert answers");
                appends.forEach(each -> remember(each.answer(), withoutWaiting));
            }
            return true;
        });
    }

    private void insert(StoredEvent event, boolean withoutWaiting) {
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
        outbox.put(index, new Outgoing(index, laneOf(row.aggregate()), null, null));
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
