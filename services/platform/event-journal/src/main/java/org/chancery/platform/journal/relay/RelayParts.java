package org.chancery.platform.journal.relay;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** What a relay is put together from, for one store and one topic. */
interface RelayParts {

    /** What this process has stored last. */
    Newest newest();

    /** A time that only ever grows, in nanoseconds. */
    long nanos();

    /** A new session in the store. */
    Outbox outbox() throws SQLException;

    /** A new way to the broker. */
    Publisher publisher();

    /** Has something done that takes its time, and need not be over when this returns. */
    void beside(Runnable work);

    /**
     * What each lane of the topic holds; nothing of a lane where that cannot be told.
     *
     * @throws NotSent where the broker does not answer
     */
    Map<Integer, Held> published();

    /** The same, found out beside whatever else is done. */
    default Future<Map<Integer, Held>> publishedMeanwhile() {
        var published = new FutureTask<>(this::published);
        beside(published);
        return published;
    }

    /** The number up to which a lane of the topic has everything, and the highest that it has; 0 before the first. */
    record Held(long through, long highest) {}

    /** The publisher, after whom the topic is named. */
    String service();

    /** Where its events go. */
    String topic();
}
