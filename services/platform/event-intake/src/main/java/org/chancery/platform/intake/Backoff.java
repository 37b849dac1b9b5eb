package org.chancery.platform.intake;

import java.time.Duration;

/** Growing pauses between attempts: from a tenth of a second, doubling, to five seconds. */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private Duration pause = FIRST;

    /** How long to wait before the next attempt. */
    Duration next() {
        Duration now = pause;
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return now;
    }

    /** Whether nothing has failed since something worked. */
    boolean isFresh() {
        return pause.equals(FIRST);
    }

    /** Something worked. */
    void reset() {
        pause = FIRST;
    }
}
