package org.chancery.platform.journal.relay;

/** Gives every event that became visible the next number of its lane. */
final class Stamping {

    /** Whoever stamps holds the lanes, so that numbers stay without gaps even if two relays were ever at work. */
    private static final String HOLD_THE_LANES = "SELECT lane FROM lane ORDER BY lane FOR UPDATE";

    private static final String STAMP = """
            WITH pending AS (
                SELECT event_index, lane FROM outbox WHERE number IS NULL ORDER BY event_index LIMIT :limit
            ), numbered AS (
                SELECT event_index, last_number + row_number() OVER (PARTITION BY lane ORDER BY event_index) AS number
                FROM pending JOIN lane USING (lane)
            ), stamped AS (
                UPDATE outbox SET number = numbered.number, stamped_at = now()
                FROM numbered WHERE numbered.event_index = outbox.event_index
                RETURNING outbox.lane, outbox.number
            ), highest AS (
                SELECT lane, max(number) AS number, count(*) AS events FROM stamped GROUP BY lane
            ), moved AS (
                UPDATE lane SET last_number = highest.number
                FROM highest WHERE highest.lane = lane.lane
                RETURNING highest.events
            )
            SELECT coalesce(sum(events), 0) FROM moved""";

    private final RelaySession session;
    private final int limit;

    /** @param limit how many events are stamped at most in one go */
    Stamping(RelaySession session, int limit) {
        this.session = session;
        this.limit = limit;
    }

    /** Stamps and commits; returns how many events. */
    int stamp() {
        return session.committed(() -> {
            session.jdbc().sql(HOLD_THE_LANES).query().listOfRows();
            return session.jdbc()
                    .sql(STAMP)
                    .param("limit", limit)
                    .query(Integer.class)
                    .single();
        });
    }
}
