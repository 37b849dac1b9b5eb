package org.chancery.bench;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/** Those who ask. Whatever a call throws ends the measurement. */
final class Callers {

    /** How many ask at the same time, wherever it is not about a given rate. */
    static final int MANY = 32;

    private Callers() {}

    /**
     * Callers that ask one after the other, each as soon as it is answered.
     *
     * @param calls how many were answered
     * @param seconds how long it took
     */
    record Answered(long calls, double seconds) {

        double perSecond() {
            return calls / seconds;
        }
    }

    /** What {@code callers} get through in the time. The call is given its number, from 0. */
    static Answered during(int callers, double seconds, LongConsumer call) {
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
        return new Answered(done.get(), (System.nanoTime() - started) / 1e9);
    }

    /**
     * Asks so many times a second, whether those before are answered or not.
     *
     * @return of each call how long it took from when it was due, in milliseconds
     */
    static List<Double> atRate(int perSecond, double seconds, LongConsumer call) {
        var took = new ConcurrentLinkedQueue<Double>();
        long apart = 1_000_000_000L / perSecond;
        long calls = (long) (seconds * perSecond);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long started = System.nanoTime();
            var running = new ConcurrentLinkedQueue<Future<?>>();
            for (long nth = 0; nth < calls; nth++) {
                long due = started + nth * apart;
                waitUntil(due);
                long number = nth;
                running.add(threads.submit(() -> {
                    call.accept(number);
                    took.add((System.nanoTime() - due) / 1e6);
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a call failed", e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return List.copyOf(took);
    }

    private static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static void atOnce(int callers, Runnable each) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, callers)
                    .mapToObj(nth -> threads.submit(each))
                    .toList();
            for (var one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a caller failed", e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
