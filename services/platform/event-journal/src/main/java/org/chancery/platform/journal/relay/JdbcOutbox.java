package org.chancery.platform.journal.relay;

import java.time.Duration;
import java.util.List;

/** The outbox in PostgreSQL. */
final class JdbcOutbox implements Outbox {

    private static final int ANSWERS_AT_ONCE = 1000;

    private final RelaySession session;

    JdbcOutbox(RelaySession session) {
        this.session = session;
    }

    @Override
    public boolean takesTheLock() {
        return session.takesTheLock();
    }

    @Override
    public int lanes() {
        return session.jdbc()
                .sql("SELECT count(*) FROM lane")
                .query(Integer.class)
                .single();
    }

    @Override
    public int stamp(int limit) {
        return new Stamping(session, limit).stamp();
    }

    @Override
    public List<OutgoingEvent> unsent(int batch) {
        return new Marks(session).unsent(batch);
    }

    @Override
    public void sent(int lane, long through) {
        new Marks(session).move(lane, through);
    }

    @Override
    public int purge(Duration keep) {
        return new Purging(session, keep).purge();
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
