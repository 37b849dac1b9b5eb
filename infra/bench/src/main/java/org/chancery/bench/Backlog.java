package org.chancery.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/** Stored events that no number was given yet, and the relay that they wait for. */
final class Backlog {

    /** How long the relay may be without any progress. */
    private static final long PATIENCE = Duration.ofMinutes(2).toNanos();

    private static final int SOME = 1_000;
    private static final int POLL_MILLIS = 20;
    private static final String SENT = "SELECT sum(sent_through) FROM lane";

    private final Site.Database database;
    private final SmartLifecycle relay;

    /** Stops the relay of the service. */
    Backlog(Site.Database database, OurJournal service) {
        this.database = database;
        this.relay = service.part("relay", SmartLifecycle.class);
        relay.stop();
    }

    /** As if the first so many stored events had just come. They get new numbers, as the topic has those before. */
    void restore(int events) {
        database.run(
                "INSERT INTO outbox SELECT global_index, lane_of(aggregate_id) FROM event ORDER BY global_index LIMIT "
                        + events,
                "VACUUM ANALYZE outbox",
                "CHECKPOINT");
    }

    /**
     * Has the relay read back what it sent since its start, as it does every minute and whenever it starts, so that the next
     * start reads no more of the topic than one in a new process would.
     */
    void settle() {
        restore(SOME);
        relay(SOME);
    }

    /** Starts the relay, waits until so many are marked as sent, and stops it. */
    Callers.Answered relay(int events) {
        long sent = database.number(SENT);
        long started = System.nanoTime();
        relay.start();
        try {
            await(SENT, sent + events);
            return new Callers.Answered(events, (System.nanoTime() - started) / 1e9);
        } finally {
            relay.stop();
        }
    }

    /** Waits until a query with one number says at least so much. */
    void await(String query, long enough) {
        try (var connection = database.source().getConnection();
                var statement = connection.prepareStatement(query)) {
            long last = -1;
            long giveUpAt = System.nanoTime() + PATIENCE;
            while (last < enough) {
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    if (rows.getLong(1) > last) {
                        last = rows.getLong(1);
                        giveUpAt = System.nanoTime() + PATIENCE;
                    }
                }
                if (System.nanoTime() > giveUpAt) {
                    throw new IllegalStateException("it stays at " + last + " of " + enough + ": " + query);
                }
                TimeUnit.MILLISECONDS.sleep(last < enough ? POLL_MILLIS : 0);
            }
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
