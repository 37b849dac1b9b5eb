package org.chancery.platform.journal.relay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.chancery.platform.journal.relay.Outbox.Mark;

/** How far each lane was sent, and what comes next. */
final class Marks {

    private static final String MARKS = "SELECT lane, last_number, sent_through FROM lane";

    /** The sizes are known without reading what is stored out of line. */
    private static final String STAMPED = """
            SELECT * FROM (
                SELECT due.lane, due.number, event.event_id, event.aggregate_id, event.version, event.recorded_at,
                       event.type, event.revision, event.payload, event.metadata,
                       sum(octet_length(event.payload) + octet_length(event.metadata))
                           OVER (PARTITION BY due.lane ORDER BY due.number) AS bytes,
                       octet_length(event.payload) + octet_length(event.metadata) AS own_bytes
                FROM (
                    SELECT reached.lane, stamped.first_number + stamped.nth - 1 AS number, stamped.event_index
                    FROM unnest(?::int[], ?::bigint[]) AS reached (lane, number) CROSS JOIN LATERAL (
                        SELECT first_number, event_index, nth
                        FROM stamped_batch, unnest(event_indexes) WITH ORDINALITY AS each_one (event_index, nth)
                        WHERE stamped_batch.lane = reached.lane
                          AND first_number <= reached.number + ?
                          AND first_number >= coalesce((
                              SELECT max(earlier.first_number) FROM stamped_batch AS earlier
                              WHERE earlier.lane = reached.lane AND earlier.first_number <= reached.number + 1), 0)
                    ) AS stamped
                    WHERE stamped.first_number + stamped.nth - 1 BETWEEN reached.number + 1 AND reached.number + ?
                ) AS due JOIN event ON event.global_index = due.event_index
            ) AS sized
            WHERE bytes - own_bytes < ?
            ORDER BY lane, number""";

    private static final String MOVE = """
            UPDATE lane SET sent_through = reached.number
            FROM unnest(?::int[], ?::bigint[]) AS reached (lane, number)
            WHERE lane.lane = reached.lane AND sent_through < reached.number""";

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
        return session.jdbc()
                .sql(STAMPED)
                .params(lanes(numbers), numbers(numbers), batch, batch, bytes)
                .query((row, nth) -> event(row))
                .list();
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

    private static OutgoingEvent event(ResultSet row) throws SQLException {
        return new OutgoingEvent(
                row.getInt("lane"),
                row.getLong("number"),
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
