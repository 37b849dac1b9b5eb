package org.chancery.platform.intake;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Passes the time of this machine. */
final class UntilStopped implements Waits {

    private final CountDownLatch stopping = new CountDownLatch(1);

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public void pause(Duration time) {
        try {
            var _ = stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
    }

    /** A thread of the platform: a virtual one keeps its carrier while it waits for Kafka. */
    @Override
    public void beside(Runnable work) {
        Thread.ofPlatform().name("intake-ahead").daemon().start(work);
    }

    @Override
    public boolean stopped() {
        return stopping.getCount() == 0;
    }

    @Override
    public void stop() {
        stopping.countDown();
    }
}
