package org.chancery.platform.journal.relay;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A bell that an append rings after its commit. Rings that nobody waited for count as one. */
public final class WakeUp {

    private final Semaphore rung = new Semaphore(0);

    /** Says that there is something to send. Never blocks. */
    public void ring() {
        rung.release();
    }

    /** Returns when the bell has rung since the last call, or after the limit. */
    void await(Duration limit) throws InterruptedException {
        if (rung.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS)) {
            rung.drainPermits();
        }
    }
}
