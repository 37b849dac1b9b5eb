package org.chancery.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final Changes changes = new Changes();

    @Test
    void wake_who_waits_for_the_aggregate_in_the_view() throws InterruptedException {
        var woken = new CountDownLatch(2);
        for (int i = 0; i < 2; i++) {
            Changes.Waiter waiter = changes.listen("list", "order/1");
            Thread.ofVirtual().start(() -> {
                try (waiter) {
                    waiter.await(LONG);
                    woken.countDown();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }

        changes.happened("list", List.of("order/0", "order/1"));

        assertThat(woken.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void that_happen_between_listening_and_waiting_are_not_missed() throws InterruptedException {
        try (Changes.Waiter waiter = changes.listen("list", "order/1")) {
            changes.happened("list", List.of("order/1"));

            waiter.await(LONG);
        }
        assertThat(changes.awaited()).isZero();
    }

    @Test
    void of_another_aggregate_or_in_another_view_wake_nobody() throws InterruptedException {
        try (Changes.Waiter waiter = changes.listen("list", "order/1")) {
            changes.happened("list", List.of("order/2"));
            changes.happened("count", List.of("order/1"));

            var over = new AtomicBoolean();
            Thread waiting = Thread.ofVirtual().start(() -> {
                try {
                    waiter.await(LONG);
                    over.set(true);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            while (waiting.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            waiting.interrupt();
            waiting.join();
            assertThat(over).isFalse();
        }
    }
}
