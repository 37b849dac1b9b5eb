package org.chancery.platform.journal.relay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Sends what is stamped, lane by lane in the order of the numbers, and marks it as sent. */
final class Sending {

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
    private final Publisher publisher;
    private final CloudEvents cloudEvents;
    private final int batch;

    /** @param batch how many events of each lane go out at most in one go */
    Sending(RelaySession session, Publisher publisher, CloudEvents cloudEvents, int batch) {
        this.session = session;
        this.publisher = publisher;
        this.cloudEvents = cloudEvents;
        this.batch = batch;
    }

    /**
     * Sends, waits for the acknowledgements and marks; returns how many events.
     *
     * @throws NotSent where the broker did not take all; none is marked then
     */
    int send() throws InterruptedException {
        List<OutgoingEvent> events = unsent();
        if (!events.isEmpty()) {
            publish(events);
            mark(events);
        }
        return events.size();
    }

    /** What is stamped and not marked as sent, by lane and number. */
    List<OutgoingEvent> unsent() {
        return session.jdbc()
                .sql(UNSENT)
                .param("batch", batch)
                .query((row, nth) -> event(row))
                .list();
    }

    void publish(List<OutgoingEvent> events) throws InterruptedException {
        publisher.publish(events.stream().map(cloudEvents::record).toList());
    }

    private void mark(List<OutgoingEvent> events) {
        Map<Integer, Long> highest =
                events.stream().collect(Collectors.toMap(OutgoingEvent::lane, OutgoingEvent::number, Math::max));
        highest.forEach((lane, number) ->
                session.jdbc().sql(MARK).params(number, lane, number).update());
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
