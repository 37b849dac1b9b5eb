package org.chancery.platform.intake;

import java.time.Duration;

/** How one consumer passes the time, until it is told to stop. */
interface Waits {

    /** A time that only ever grows, in nanoseconds. */
    long nanos();

    /** Returns after this time, or once it is told to stop. */
    void pause(Duration time);

    boolean stopped();

    /** Tells it to stop; returns at once. */
    void stop();
}
