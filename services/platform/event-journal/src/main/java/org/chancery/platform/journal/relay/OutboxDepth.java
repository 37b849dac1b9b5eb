package org.chancery.platform.journal.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many events are stored and not yet marked as sent, and since when the oldest of them waits. */
final class OutboxDepth {

    private static final String DEPTH = """
            SELECT (SELECT count(*) FROM outbox)
                 + (SELECT coalesce(sum(last_number - sent_through), 0) FROM lane)""";

    /** The first that has no number yet, and of each lane the first that is not marked; no more than that is read. */
    private static final String OLDEST = """
            SELECT min(recorded_at) FROM event WHERE global_index IN (
                SELECT min(event_index) FROM outbox
                UNION ALL
                SELECT event_indexes[sent_through + 2 - first_number]
                FROM lane CROSS JOIN LATERAL (
                    SELECT first_number, event_indexes FROM stamped_batch
                    WHERE stamped_batch.lane = lane.lane AND first_number <= sent_through + 1
                    ORDER BY first_number DESC LIMIT 1
                ) AS next_batch
                WHERE sent_through < last_number)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    /** @param clock the one that events are recorded by */
    OutboxDepth(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long events() {
        return jdbc.sql(DEPTH).query(Long.class).single();
    }

    /** How long the oldest of them has been stored; zero where none waits. */
    Duration age() {
        OffsetDateTime oldest = jdbc.sql(OLDEST)
                .query((row, nth) -> row.getObject(1, OffsetDateTime.class))
                .list()
                .getFirst();
        if (oldest == null) {
            return Duration.ZERO;
        }
        Duration age = Duration.between(oldest.toInstant(), clock.instant());
        // Another instance's clock may be ahead of ours.
        return age.isNegative() ? Duration.ZERO : age;
    }
}
