package org.chancery.platform.journal.relay;

import java.time.Duration;

/** Takes rows out of the outbox that were sent long ago. The events stay. */
final class Purging {

    private static final String PURGE = """
            DELETE FROM outbox USING lane
            WHERE lane.lane = outbox.lane AND outbox.number <= lane.sent_through
              AND outbox.stamped_at < now() - make_interval(secs => ?)""";

    private final RelaySession session;
    private final Duration keep;

    /** @param keep how long rows stay after they were stamped */
    Purging(RelaySession session, Duration keep) {
        this.session = session;
        this.keep = keep;
    }

    /** Returns how many rows went. */
    int purge() {
        return session.jdbc().sql(PURGE).param((double) keep.toSeconds()).update();
    }
}
