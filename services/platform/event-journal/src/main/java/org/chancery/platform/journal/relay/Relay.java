package org.chancery.platform.journal.relay;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** The thread that the loop runs on, from the start of the service to its stop. */
final class Relay implements SmartLifecycle {

    /** Starts before the web server and stops after it, so that the last requests still go out. */
    private static final int BEFORE_THE_WEB_SERVER = SmartLifecycle.DEFAULT_PHASE - 4096;

    private static final Duration TO_FINISH = Duration.ofSeconds(2);

    private final RelayLoop loop;
    private final WakeUp wakeUp;
    private volatile boolean wanted;
    private @Nullable Thread thread;

    Relay(RelayLoop loop, WakeUp wakeUp) {
        this.loop = loop;
        this.wakeUp = wakeUp;
    }

    @Override
    public synchronized void start() {
        wanted = true;
        thread = Thread.ofPlatform().name("relay").daemon().start(() -> loop.run(() -> wanted));
    }

    @Override
    public synchronized void stop() {
        wanted = false;
        wakeUp.ring();
        Thread running = thread;
        thread = null;
        if (running == null) {
            return;
        }
        try {
            if (!running.join(TO_FINISH)) {
                running.interrupt();
                running.join(TO_FINISH);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return wanted;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }
}
