package org.chancery.platform.journal.relay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.chancery.platform.journal.relay.Outbox.Given;
import org.chancery.platform.journal.relay.Outbox.Mark;

/** How far each lane was sent, and what comes next. */
final class Marks {

    private static final String MARKS =
            "SELECT lane, last_number, sent_through, (SELECT max(event_index) FROM outbox) IS NOT NULL AS events_wait FROM lane";

    private static final String MARK = """
            WITH soon AS MATERIALIZED (
                SELECT set_config('synchronous_commit', 'off', true)
            ), free AS MATERIALIZED (
                SELECT lane.lane, number
                FROM soon, unnest(?::int[], ?::bigint[]) AS sent (lane, number) JOIN lane USING (lane)
                WHERE sent_through < number FOR UPDATE OF lane SKIP LOCKED
            )
            UPDATE lane SET sent_through = number FROM free WHERE lane.lane = free.lane""";

    /** From the batch on that holds the first number asked for. */
    private static final String BATCHES = """
            SELECT batch.lane, batch.first_number, batch.event_indexes
            FROM unnest(?::int[], ?::bigint[]) AS reached (lane, number) JOIN stamped_batch AS batch
              ON batch.lane = reached.lane
             AND batch.first_number <= reached.number + ?
             AND batch.first_number >= coalesce((
                 SELECT max(earlier.first_number) FROM stamped_batch AS earlier
                 WHERE earlier.lane = reached.lane AND earlier.first_number <= reached.number + 1), 0)
            ORDER BY batch.lane, batch.first_number""";

    /**
     * In event order, which one walk of the index gives: a look for each event took twice as long. The sizes are known
     * without reading what is stored out of line.
     */
    private static final String EVENTS = """
            SELECT * FROM (
                SELECT global_index, event_id, aggregate_id, version, recorded_at, type, revision, payload, metadata,
                       sum(octet_length(payload) + octet_length(metadata))
                           OVER (ORDER BY global_index ROWS UNBOUNDED PRECEDING) AS bytes,
                       octet_length(payload) + octet_length(metadata) AS own_bytes
                FROM event WHERE global_index = ANY (?::bigint[])
            ) AS sized
            WHERE bytes - own_bytes < ?""";

    /** Where an event goes. */
    private record Place(int lane, long number) {}

    private final RelaySession session;

    Marks(RelaySession session) {
        this.session = session;
    }

    Given read() {
        var marks = new TreeMap<Integer, Mark>();
        var waiting = new boolean[1];
        session.jdbc().sql(MARKS).query(row -> {
            marks.put(row.getInt("lane"), new Mark(row.getLong("last_number"), row.getLong("sent_through")));
            waiting[0] = row.getBoolean("events_wait");
        });
        return new Given(marks, waiting[0]);
    }

    void mark(Map<Integer, Long> sent) {
        session.jdbc().sql(MARK).params(lanes(sent), numbers(sent)).update();
    }

    /** What is stamped after these numbers, by lane and number: so many of a lane, and so many bytes and one event more. */
    List<OutgoingEvent> stampedAfter(Map<Integer, Long> numbers, int batch, int bytes) {
        Map<Long, Place> due = due(numbers, batch);
        if (due.isEmpty()) {
            return List.of();
        }
        NavigableMap<Long, OutgoingEvent> read = read(due, bytes);
        var unbroken = new ArrayList<OutgoingEvent>();
        var cutOff = new HashSet<Integer>();
        due.forEach((index, place) -> {
            OutgoingEvent event = read.get(index);
            if (event == null) {
                // What found no room comes after all that was read.
                if (read.isEmpty() || index < read.lastKey()) {
                    throw new IllegalStateException("what has number %d in lane %d is not stored: event %d"
                            .formatted(place.number(), place.lane(), index));
                }
                cutOff.add(place.lane());
            } else if (!cutOff.contains(place.lane())) {
                unbroken.add(event);
            }
        });
        // Events are large, and what comes first in its lane was stored after so many of them.
        return unbroken.isEmpty() ? stampedAfter(numbers, batch / 2, bytes) : unbroken;
    }

    /** Which event has which of the next numbers, by lane and number. */
    private Map<Long, Place> due(Map<Integer, Long> numbers, int batch) {
        var due = new LinkedHashMap<Long, Place>();
        session.jdbc()
                .sql(BATCHES)
                .params(lanes(numbers), numbers(numbers), batch)
                .query(row -> {
                    int lane = row.getInt("lane");
                    long reached = numbers.getOrDefault(lane, 0L);
                    long number = row.getLong("first_number");
                    for (Long index : (Long[]) row.getArray("event_indexes").getArray()) {
                        if (number > reached && number <= reached + batch) {
                            due.put(index, new Place(lane, number));
                        }
                        number++;
                    }
                });
        return due;
    }

    /** In event order, from the first on: at least one, and as many as there is room for. */
    private NavigableMap<Long, OutgoingEvent> read(Map<Long, Place> due, int bytes) {
        var read = new TreeMap<Long, OutgoingEvent>();
        Long[] indexes = due.keySet().toArray(Long[]::new);
        session.jdbc().sql(EVENTS).params(indexes, bytes).query(row -> {
            long index = row.getLong("global_index");
            Place place = due.get(index);
            if (place != null) {
                read.put(index, event(place.lane(), place.number(), row));
            }
        });
        return read;
    }

    /** The lanes, in the order of {@link #numbers}. */
    static Integer[] lanes(Map<Integer, Long> numbers) {
        return numbers.keySet().toArray(Integer[]::new);
    }

    /** The numbers, in the order of {@link #lanes}. */
    static Long[] numbers(Map<Integer, Long> numbers) {
        return numbers.values().toArray(Long[]::new);
    }

    /** The event of a row that has its columns. */
    static OutgoingEvent event(int lane, long number, ResultSet row) throws SQLException {
        return new OutgoingEvent(
                lane,
                number,
                row.getObject("event_id", UUID.class),
                row.getString("aggregate_id"),
                row.getLong("version"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("type"),
                row.getInt("revision"),
                row.getBytes("payload"),
                row.getBytes("metadata"));
    }
}
