package org.chancery.platform.journal.relay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The outbox in PostgreSQL. */
final class JdbcOutbox implements Outbox {

    private static final int ANSWERS_AT_ONCE = 1000;

    /** What a relay holds in memory is bounded, whatever the size of its events. */
    private static final int BYTES_AT_ONCE = 4 * 1024 * 1024;

    private final RelaySession session;

    JdbcOutbox(RelaySession session) {
        this.session = session;
    }

    @Override
    public boolean takesTheLock() {
        return session.takesTheLock();
    }

    @Override
    public void hasLookedAtTheTopic() {
        session.hasLookedAtTheTopic();
    }

    @Override
    public Given given() {
        return new Marks(session).read();
    }

    @Override
    public void mark(Map<Integer, Long> sent) {
        new Marks(session).mark(sent);
    }

    @Override
    public Stamped stamp(Map<Integer, Long> sent, int limit) {
        return new Stamping(session, limit, BYTES_AT_ONCE).stamp(sent);
    }

    @Override
    public List<OutgoingEvent> stampedAfter(Map<Integer, Long> numbers, int batch) {
        return new Marks(session).stampedAfter(numbers, batch, BYTES_AT_ONCE);
    }

    @Override
    public void diverged(@Nullable String finding) {
        if (finding == null) {
            session.jdbc().sql("DELETE FROM divergence").update();
        } else {
            session.jdbc()
                    .sql("INSERT INTO divergence (finding) VALUES (?) ON CONFLICT DO NOTHING")
                    .param(finding)
                    .update();
        }
    }

    @Override
    public boolean forgetAnswers(Duration keep) {
        return new ForgettingAnswers(session, keep, ANSWERS_AT_ONCE).forget();
    }

    @Override
    public void close() {
        session.close();
    }
}
