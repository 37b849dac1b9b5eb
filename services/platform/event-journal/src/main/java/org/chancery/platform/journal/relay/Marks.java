package org.chancery.platform.journal.relay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** How far each lane was sent, and what comes next. */
final class Marks {

    private static final String UNSENT = """
            SELECT due.lane, due.number, event.event_id, event.aggregate_id, event.version,
                   event.recorded_at, event.type, event.revision, event.payload, event.metadata,
                   due.sent_through + row_number() OVER (PARTITION BY due.lane ORDER BY due.number) AS expected
            FROM (
                SELECT stamped.*, lane.sent_through FROM lane CROSS JOIN LATERAL (
                    SELECT event_index, outbox.lane, number FROM outbox
                    WHERE outbox.lane = lane.lane AND number > lane.sent_through
                    ORDER BY number LIMIT :batch) AS stamped
            ) AS due JOIN event ON event.global_index = due.event_index
            ORDER BY due.lane, due.number""";

    private static final String MARK = "UPDATE lane SET sent_through = ? WHERE lane = ? AND sent_through < ?";

    private final RelaySession session;

    Marks(RelaySession session) {
        this.session = session;
    }

    /** What is stamped and not marked as sent, by lane and number. */
    List<OutgoingEvent> unsent(int batch) {
        return session.jdbc()
                .sql(UNSENT)
                .param("batch", batch)
                .query((row, nth) -> event(row))
                .list();
    }

    /** Marks a lane as sent up to and with this number. */
    void move(int lane, long through) {
        session.jdbc().sql(MARK).params(through, lane, through).update();
    }

    private static OutgoingEvent event(ResultSet row) throws SQLException {
        if (row.getLong("number") != row.getLong("expected")) {
            // Readers would take it for a lost event, and rightly so.
            throw new IllegalStateException(
                    "lane " + row.getInt("lane") + " has no number " + row.getLong("expected") + " to send");
        }
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
