package org.chancery.platform.intake;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chancery.platform.simulation.Database;
import org.chancery.platform.simulation.Table;

/** Parked events in a database that exists in memory only. */
class SimulatedParkingLot implements ParkingLot {

    private record Row(String consumer, Entry entry) {

        String aggregate() {
            return entry.aggregate();
        }
    }

    private final Database database;
    private final Table<String, Row> parked;

    SimulatedParkingLot(Database database) {
        this.database = database;
        this.parked = database.table("intake.parked_event");
    }

    @Override
    public void park(String consumer, Entry entry) {
        database.note("an event is parked", consumer, entry.aggregate(), entry.reason());
        if (entry.reason().startsWith("UnreadableEvent")) {
            database.note("an unknown type is met");
        }
        database.joining("park", () -> parked.insert(key(consumer, entry), new Row(consumer, entry), false));
    }

    @Override
    public Set<String> queuesAmong(String consumer, Collection<String> aggregates) {
        return database.joining(
                "look for queues",
                () -> of(consumer).stream()
                        .map(Row::aggregate)
                        .filter(aggregates::contains)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Override
    public Optional<String> nextQueue(String consumer, String after) {
        return database.joining(
                "look for the next queue",
                () -> of(consumer).stream()
                        .map(Row::aggregate)
                        .filter(aggregate -> aggregate.compareTo(after) > 0)
                        .min(Comparator.naturalOrder()));
    }

    @Override
    public List<Entry> queue(String consumer, String aggregate, int limit) {
        return database.joining(
                "read a queue",
                () -> of(consumer).stream()
                        .filter(row -> row.aggregate().equals(aggregate))
                        .map(Row::entry)
                        .sorted(inOrder())
                        .limit(limit)
                        .toList());
    }

    /** The order in which parked events are taken. */
    Comparator<Entry> inOrder() {
        return Comparator.comparing((Entry entry) -> entry.record().topic())
                .thenComparing(entry -> entry.record().lane())
                .thenComparing(Entry::number, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(entry -> entry.record().offset());
    }

    @Override
    public void remove(String consumer, Entry entry) {
        database.joining("take out what is parked", () -> {
            parked.remove(key(consumer, entry));
            return true;
        });
    }

    @Override
    public void stillWaits(String consumer, Entry entry, String reason) {
        database.joining("note why it waits", () -> {
            String key = key(consumer, entry);
            parked.lock(key);
            Row row = parked.get(key);
            if (row != null) {
                Entry before = row.entry();
                parked.put(
                        key,
                        new Row(consumer, new Entry(before.record(), before.number(), before.aggregate(), reason)));
            }
            return true;
        });
    }

    @Override
    public List<Parked> list(String consumer, int limit) {
        throw new UnsupportedOperationException("nobody asks what is parked");
    }

    private List<Row> of(String consumer) {
        return parked.where((_, row) -> row.consumer().equals(consumer));
    }

    private static String key(String consumer, Entry entry) {
        Received record = entry.record();
        return "%s %s-%d@%06d#%s".formatted(consumer, record.topic(), record.lane(), record.offset(), entry.number());
    }

    /** How many are parked, as somebody sees it who looks from outside. */
    static int committed(Database database) {
        Table<String, Row> parked = database.table("intake.parked_event");
        return parked.committed().size();
    }
}
