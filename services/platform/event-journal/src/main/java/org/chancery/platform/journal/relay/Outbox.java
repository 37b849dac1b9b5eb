package org.chancery.platform.journal.relay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that one relay asks of its database, through one session: who has lost the lock has lost the session and can neither
 * stamp nor mark. After a failure it is to be closed, which undoes what was begun.
 */
interface Outbox extends AutoCloseable {

    /** Whether this is now the one relay of the store. Once it is, it is until the session ends. */
    boolean takesTheLock();

    /** How far each lane has come. */
    Map<Integer, Mark> marks();

    /** The last number of a lane that was given and the last that is marked as sent; 0 before the first. */
    record Mark(long stamped, long sent) {}

    /**
     * Marks lanes as sent, gives events that became visible the next numbers of their lanes, in event order, and commits.
     *
     * @param sent up to and with which number each lane was sent; no mark goes back
     * @param limit how many events at most get a number
     */
    Stamped stamp(Map<Integer, Long> sent, int limit);

    /**
     * How far the lanes are stamped.
     *
     * @param through the last number of each lane
     * @param events those that just got their numbers, by lane and number; empty where they are too many or too large to be
     *     handed over at once, and are to be asked for
     */
    record Stamped(Map<Integer, Long> through, List<OutgoingEvent> events) {}

    /**
     * What is stamped after these numbers, by lane and number.
     *
     * @param numbers of each lane the number to start after
     * @param batch how many events of each lane at most; fewer where they are large
     */
    List<OutgoingEvent> stampedAfter(Map<Integer, Long> numbers, int batch);

    /**
     * Notes, for whoever appends in any process, what the topic has that the store lacks, and commits.
     *
     * @param finding in words; null where the topic is not ahead
     */
    void diverged(@Nullable String finding);

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
