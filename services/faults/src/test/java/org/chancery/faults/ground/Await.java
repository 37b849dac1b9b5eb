package org.chancery.faults.ground;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waiting for something to become true. */
public final class Await {

    private Await() {}

    /**
     * Asks again and again.
     *
     * @throws org.awaitility.core.ConditionTimeoutException naming what did not come within the limit
     */
    public static void until(String what, Duration limit, Callable<Boolean> condition) {
        await(what)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .atMost(limit)
                .until(condition);
    }

    /** Lets time pass in which something else happens; nothing may rest on how much of it. */
    public static void passes(Duration time) {
        try {
            var _ = new CountDownLatch(1).await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
