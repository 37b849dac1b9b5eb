package org.chancery.platform.journal.relay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that one relay asks of its database, through one session: who has lost the lock has lost the session and can neither
 * stamp nor mark. After a failure it is to be closed, which undoes what was begun.
 */
interface Outbox extends AutoCloseable {

    /** Whether this is now the one relay of the store. Once it is, it is until the session ends. */
    boolean takesTheLock();

    /**
     * Says, until the session ends, that the one relay of the store has looked at its topic and has not found it ahead of the
     * store: whoever appends may give the next numbers.
     */
    void hasLookedAtTheTopic();

    /** How far each lane has come. */
    default Map<Integer, Mark> marks() {
        return given().lanes();
    }

    /** The last number of a lane that was given and the last that is marked as sent; 0 before the first. */
    record Mark(long stamped, long sent) {}

    /** What has a number by now, and what waits for one. Waits for nobody. */
    Given given();

    /**
     * How far numbers are given.
     *
     * @param lanes how far each lane has come
     * @param eventsWait whether there are events that have none
     */
    record Given(Map<Integer, Mark> lanes, boolean eventsWait) {

        /** The last number of each lane. */
        Map<Integer, Long> through() {
            var through = new TreeMap<Integer, Long>();
            lanes.forEach((lane, mark) -> through.put(lane, mark.stamped()));
            return through;
        }

        /** Whether the lanes are marked as sent up to these numbers. */
        boolean isMarked(Map<Integer, Long> sent) {
            return sent.entrySet().stream().allMatch(lane -> {
                Mark mark = lanes.get(lane.getKey());
                return mark != null && mark.sent() >= lane.getValue();
            });
        }
    }

    /**
     * Marks lanes as sent, but for those that somebody holds. It need not be on disk, as what is marked too late is sent again.
     *
     * @param sent up to and with which number each lane was sent; no mark goes back
     */
    void mark(Map<Integer, Long> sent);

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
