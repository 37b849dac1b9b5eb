package org.chancery.platform.journal.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.platform.journal.relay.Outbox.Stamped;

/** Gives every event that became visible the next number of its lane, and moves the marks of what was sent. */
final class Stamping {

    /** More are a backlog, which is read while the batch before it is on its way. */
    private static final int FEW = 64;

    /**
     * One statement, and so one transaction and one view of the outbox: up to the last that is pending, it takes those that
     * it sees. Whoever stamps holds the lanes, so that numbers stay without gaps even if two relays were ever at work; where
     * one has waited for the other, it finds the rows gone that the other has taken. A few events come back with their
     * numbers, which spares the relay two more questions; they are there when the commit is.
     */
    private static final String STAMP = """
            WITH held AS MATERIALIZED (
                SELECT lane, last_number, sent_through FROM lane ORDER BY lane FOR UPDATE
            ), pending AS MATERIALIZED (
                SELECT event_index FROM outbox, (SELECT count(*) FROM held) AS all_held ORDER BY event_index LIMIT ?
            ), taken AS (
                DELETE FROM outbox WHERE event_index <= (SELECT max(event_index) FROM pending)
                RETURNING event_index, lane
            ), batch AS (
                SELECT lane, array_agg(event_index ORDER BY event_index) AS event_indexes FROM taken GROUP BY lane
            ), reached AS MATERIALIZED (
                SELECT held.lane, last_number, last_number + coalesce(cardinality(event_indexes), 0) AS stamped_through,
                       held.sent_through AS marked, greatest(held.sent_through, sent.number) AS sent_through, event_indexes
                FROM held LEFT JOIN batch USING (lane)
                     LEFT JOIN unnest(?::int[], ?::bigint[]) AS sent (lane, number) USING (lane)
            ), stamped AS (
                INSERT INTO stamped_batch (lane, first_number, event_indexes)
                SELECT lane, last_number + 1, event_indexes FROM reached WHERE event_indexes IS NOT NULL
            ), moved AS (
                UPDATE lane SET last_number = reached.stamped_through, sent_through = reached.sent_through
                FROM reached
                WHERE lane.lane = reached.lane AND (event_indexes IS NOT NULL OR marked < reached.sent_through)
            ), few AS MATERIALIZED (
                SELECT event_index FROM taken WHERE (SELECT count(*) FROM taken) <= ?
            ), light AS (
                SELECT sum(octet_length(payload) + octet_length(metadata)) <= ? AS is_light
                FROM few JOIN event ON global_index = event_index
            )
            SELECT lane, stamped_through, last_number + nth AS number,
                   event_id, aggregate_id, version, recorded_at, type, revision, payload, metadata
            FROM reached LEFT JOIN (
                    unnest(CASE WHEN (SELECT is_light FROM light) THEN event_indexes END)
                        WITH ORDINALITY AS numbered (event_index, nth)
                    JOIN event ON global_index = event_index
                 ) ON true
            ORDER BY lane, nth""";

    private final RelaySession session;
    private final int limit;
    private final int bytes;

    /**
     * A stamping that gives so many events a number at most.
     *
     * @param bytes how large all events that come back are at most
     */
    Stamping(RelaySession session, int limit, int bytes) {
        this.session = session;
        this.limit = limit;
        this.bytes = bytes;
    }

    /** Stamps, marks and commits. */
    Stamped stamp(Map<Integer, Long> sent) {
        var through = new TreeMap<Integer, Long>();
        List<OutgoingEvent> events = new ArrayList<>();
        session.jdbc()
                .sql(STAMP)
                .params(limit, Marks.lanes(sent), Marks.numbers(sent), FEW, bytes)
                .query(row -> {
                    int lane = row.getInt("lane");
                    through.put(lane, row.getLong("stamped_through"));
                    long number = row.getLong("number");
                    if (!row.wasNull()) {
                        events.add(Marks.event(lane, number, row));
                    }
                });
        return new Stamped(through, events);
    }
}
