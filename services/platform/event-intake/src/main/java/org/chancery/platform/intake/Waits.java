package org.chancery.platform.intake;

import java.time.Duration;

/** How one consumer passes the time, and what else is done meanwhile, until it is told to stop. */
interface Waits {

    /** A time that only ever grows, in nanoseconds. */
    long nanos();

    /** Returns after this time, or once it is told to stop. */
    void pause(Duration time);

    /** Has something done that may wait, and need not be over when this returns. */
    void beside(Runnable work);

    boolean stopped();

    /** Tells it to stop; returns at once. */
    void stop();
}
