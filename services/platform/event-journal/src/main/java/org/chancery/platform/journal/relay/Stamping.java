package org.chancery.platform.journal.relay;

/** Gives every event that became visible the next number of its lane. */
final class Stamping {

    /**
     * One statement, and so one transaction and one view of the outbox: up to the last that is pending, it takes those that
     * it sees. Whoever stamps holds the lanes, so that numbers stay without gaps even if two relays were ever at work; where
     * one has waited for the other, it finds the rows gone that the other has taken.
     */
    private static final String STAMP = """
            WITH held AS MATERIALIZED (
                SELECT lane, last_number FROM lane ORDER BY lane FOR UPDATE
            ), pending AS MATERIALIZED (
                SELECT event_index FROM outbox, (SELECT count(*) FROM held) AS all_held ORDER BY event_index LIMIT ?
            ), taken AS (
                DELETE FROM outbox WHERE event_index <= (SELECT max(event_index) FROM pending)
                RETURNING event_index, lane
            ), batch AS (
                SELECT lane, array_agg(event_index ORDER BY event_index) AS event_indexes FROM taken GROUP BY lane
            ), stamped AS (
                INSERT INTO stamped_batch (lane, first_number, event_indexes)
                SELECT lane, last_number + 1, event_indexes FROM batch JOIN held USING (lane)
            ), moved AS (
                UPDATE lane SET last_number = held.last_number + cardinality(event_indexes)
                FROM held JOIN batch USING (lane) WHERE lane.lane = held.lane
            )
            SELECT coalesce(sum(cardinality(event_indexes)), 0) FROM batch""";

    private final RelaySession session;
    private final int limit;

    /** @param limit how many events are stamped at most in one go */
    Stamping(RelaySession session, int limit) {
        this.session = session;
        this.limit = limit;
    }

    /** Stamps and commits; returns how many events. */
    int stamp() {
        return session.jdbc().sql(STAMP).param(limit).query(Integer.class).single();
    }
}
