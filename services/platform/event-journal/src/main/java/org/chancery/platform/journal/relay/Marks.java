package org.chancery.platform.journal.relay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.chancery.platform.journal.relay.Outbox.Mark;

/** How far each lane was sent, and what comes next. */
final class Marks {

    private static final String MARKS = "SELECT lane, last_number, sent_through FROM lane";

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

    private static final String MOVE = """
            UPDATE lane SET sent_through = reached.number
            FROM unnest(?::int[], ?::bigint[]) AS reached (lane, number)
            WHERE lane.lane = reached.lane AND sent_through < reached.number""";

    /** Where an event goes. */
    private record Place(int lane, long number) {}

    private final RelaySession session;

    Marks(RelaySession session) {
        this.session = session;
    }

    Map<Integer, Mark> read() {
        var marks = new TreeMap<Integer, Mark>();
        session.jdbc().sql(MARKS).query(row -> {
            marks.put(row.getInt("lane"), new Mark(row.getLong("last_number"), row.getLong("sent_through")));
        });
        return marks;
    }

    /** What is stamped after these numbers, by lane and number: so many of a lane, and so many bytes and one event more. */
    List<OutgoingEvent> stampedAfter(Map<Integer, Long> numbers, int batch, int bytes) {
        Map<Long, Place> due = due(numbers, batch);
        Map<Long, OutgoingEvent> read = due.isEmpty() ? Map.of() : read(due, bytes);
        var unbroken = new ArrayList<OutgoingEvent>();
        var cutOff = new HashSet<Integer>();
        due.forEach((index, place) -> {
            OutgoingEvent event = read.get(index);
            if (event == null) {
                cutOff.add(place.lane());
            } else if (!cutOff.contains(place.lane())) {
                unbroken.add(event);
            }
        });
        if (!unbroken.isEmpty() || due.isEmpty()) {
            return unbroken;
        }
        // Events are large, and what comes first in its lane was stored after so many of them.
        if (batch == 1) {
            throw new IllegalStateException("of what was stamped nothing is stored: " + due.keySet());
        }
        return stampedAfter(numbers, batch / 2, bytes);
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

    private Map<Long, OutgoingEvent> read(Map<Long, Place> due, int bytes) {
        var read = new HashMap<Long, OutgoingEvent>();
        Long[] indexes = due.keySet().toArray(Long[]::new);
        session.jdbc().sql(EVENTS).params(indexes, bytes).query(row -> {
            long index = row.getLong("global_index");
            Place place = due.get(index);
            if (place != null) {
                read.put(index, event(place, row));
            }
        });
        return read;
    }

    /** Marks the lanes as sent up to and with these numbers. */
    void move(Map<Integer, Long> through) {
        session.jdbc().sql(MOVE).params(lanes(through), numbers(through)).update();
    }

    private static Integer[] lanes(Map<Integer, Long> numbers) {
        return numbers.keySet().toArray(Integer[]::new);
    }

    private static Long[] numbers(Map<Integer, Long> numbers) {
        return numbers.values().toArray(Long[]::new);
    }

    private static OutgoingEvent event(Place place, ResultSet row) throws SQLException {
        return new OutgoingEvent(
                place.lane(),
                place.number(),
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
