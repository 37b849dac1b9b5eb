package org.chancery.notifications.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.chancery.notifications.delivery.LetterBox.Claim;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sends what is due, for as long as the service runs. Each channel has threads of its own, and each thread holds one
 * connection to the database while it sends.
 */
@Component
final class Senders implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Senders.class);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);
    private static final Duration FAREWELL = Duration.ofSeconds(4);

    private final Deliveries deliveries;
    private final List<Courier> couriers;
    private final List<Thread> threads = new ArrayList<>();
    private CountDownLatch stopped = new CountDownLatch(0);

    Senders(Deliveries deliveries, List<Courier> couriers) {
        this.deliveries = deliveries;
        this.couriers = List.copyOf(couriers);
    }

    @Override
    public synchronized void start() {
        var until = new CountDownLatch(1);
        stopped = until;
        for (Courier courier : couriers) {
            for (int i = 1; i <= threadsOf(courier); i++) {
                String name = "sender-" + courier.channel() + "-" + i;
                threads.add(Thread.ofVirtual().name(name).start(() -> send(courier, until)));
            }
        }
    }

    /** One slow receiver of webhooks should not keep the others waiting; there is one mail server anyway. */
    private static int threadsOf(Courier courier) {
        return switch (courier.channel()) {
            case MAIL -> 1;
            case WEBHOOK -> 3;
        };
    }

    private void send(Courier courier, CountDownLatch until) {
        Duration pause = Duration.ZERO;
        while (!isOver(until, pause)) {
            try {
                Optional<Claim> claim = deliveries.claim(courier.channel());
                claim.ifPresent(due -> deliveries.attempt(due, courier));
                pause = claim.isPresent() ? Duration.ZERO : PAUSE;
            } catch (RuntimeException | Error failure) {
                // What was being sent stays on its way and is sent again, by whoever takes it up.
                LOG.warn("a {} could not be sent", courier.channel(), failure);
                pause = AFTER_FAILURE;
            }
        }
    }

    private static boolean isOver(CountDownLatch until, Duration pause) {
        try {
            return until.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Lets the letters that are being sent end; one that does not is sent again at the next start. */
    @Override
    public synchronized void stop() {
        stopped.countDown();
        long deadline = System.nanoTime() + FAREWELL.toNanos();
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !threads.isEmpty();
    }
}
