package org.chancery.platform.journal.relay;

import org.springframework.jdbc.core.simple.JdbcClient;

/** How many events are stored and not yet marked as sent. */
final class OutboxDepth {

    private static final String DEPTH = """
            SELECT (SELECT count(*) FROM outbox)
                 + (SELECT coalesce(sum(last_number - sent_through), 0) FROM lane)""";

    private final JdbcClient jdbc;

    OutboxDepth(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long events() {
        return jdbc.sql(DEPTH).query(Long.class).single();
    }
}
