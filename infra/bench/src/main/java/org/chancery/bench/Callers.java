package org.chancery.bench;

import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** Callers that ask one after the other, each as soon as it is answered. */
final class Callers {

    private Callers() {}

    /** How many calls a second {@code callers} get through in the time. The call is given its number, from 0. */
    static double during(int callers, double seconds, LongConsumer call) {
        long until = System.nanoTime() + (long) (seconds * 1e9);
        var done = new AtomicLong();
        var next = new AtomicLong();
        long started = System.nanoTime();
        atOnce(callers, () -> {
            while (System.nanoTime() < until) {
                call.accept(next.getAndIncrement());
                done.incrementAndGet();
            }
        });
        return done.get() / ((System.nanoTime() - started) / 1e9);
    }

    /** How many calls a second {@code callers} get through who have {@code calls} to make between them. */
    static double of(int callers, long calls, LongConsumer call) {
        var next = new AtomicLong();
        long started = System.nanoTime();
        atOnce(callers, () -> {
            for (long nth = next.getAndIncrement(); nth < calls; nth = next.getAndIncrement()) {
                call.accept(nth);
            }
        });
        return calls / ((System.nanoTime() - started) / 1e9);
    }

    private static void atOnce(int callers, Runnable each) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = java.util.stream.IntStream.range(0, callers)
                    .mapToObj(nth -> threads.submit(each))
                    .toList();
            for (var one : running) {
                one.get();
            }
        } catch (Exception e) {
            throw new IllegalStateException("a caller failed", e);
        }
    }
}
