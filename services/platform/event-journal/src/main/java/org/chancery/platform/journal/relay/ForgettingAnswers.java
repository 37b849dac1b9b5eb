package org.chancery.platform.journal.relay;

import java.time.Duration;

/**
 * Takes the answers to requests out of the store that nobody will ask for again. Whoever repeats a request after that is
 * answered by the aggregate: it decides anew, and a core gives no event for what has happened already.
 */
final class ForgettingAnswers {

    private static final String FORGET = """
            DELETE FROM answered_request WHERE (owner, key) IN (
                SELECT owner, key FROM answered_request
                WHERE answered_at < now() - make_interval(secs => ?) ORDER BY answered_at LIMIT ?)""";

    private final RelaySession session;
    private final Duration keep;
    private final int batch;

    /**
     * @param keep how long answers stay
     * @param batch how many go at once, so that events never wait for long behind old answers
     */
    ForgettingAnswers(RelaySession session, Duration keep, int batch) {
        this.session = session;
        this.keep = keep;
        this.batch = batch;
    }

    /** Forgets the oldest ones and returns whether there may be more. */
    boolean forget() {
        int gone = session.jdbc()
                .sql(FORGET)
                .params((double) keep.toSeconds(), batch)
                .update();
        return gone == batch;
    }
}
