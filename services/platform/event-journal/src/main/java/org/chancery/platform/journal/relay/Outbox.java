package org.chancery.platform.journal.relay;

import java.time.Duration;
import java.util.List;

/**
 * All that one relay asks of its database, through one session: who has lost the lock has lost the session and can neither
 * stamp nor mark. After a failure it is to be closed, which undoes what was begun.
 */
interface Outbox extends AutoCloseable {

    /** Whether this is now the one relay of the store. Once it is, it is until the session ends. */
    boolean takesTheLock();

    /** How many lanes there are. */
    int lanes();

    /**
     * Gives events that became visible the next numbers of their lanes, in event order, and commits.
     *
     * @param limit how many events at most
     * @return how many events
     */
    int stamp(int limit);

    /**
     * What is stamped and not marked as sent, by lane and number.
     *
     * @param batch how many events of each lane at most
     * @throws IllegalStateException where a number of a lane is missing
     */
    List<OutgoingEvent> unsent(int batch);

    /** Marks a lane as sent up to and with this number, and commits. */
    void sent(int lane, long through);

    /**
     * Takes rows out that were sent long ago. The events stay.
     *
     * @param keep how long rows stay after they were stamped
     * @return how many rows went
     */
    int purge(Duration keep);

    /**
     * Takes answers to requests out that nobody will ask for again, the oldest first.
     *
     * @param keep how long answers stay
     * @return whether there may be more
     */
    boolean forgetAnswers(Duration keep);

    @Override
    void close();
}
