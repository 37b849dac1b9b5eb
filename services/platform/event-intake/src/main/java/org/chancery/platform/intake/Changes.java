package org.chancery.platform.intake;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Wakes those of this instance who wait for an aggregate in a view, as soon as its consumer has committed, and nobody
 * else: if every commit woke everybody, waiting would cost the square of the load.
 */
final class Changes {

    private final Map<Awaited, Set<Waiter>> waiters = new ConcurrentHashMap<>();

    private record Awaited(String consumer, String aggregate) {}

    /** Begins to listen; what is committed from now on is not missed. */
    Waiter listen(String consumer, String aggregate) {
        var waiter = new Waiter(new Awaited(consumer, aggregate));
        waiters.compute(waiter.awaited, (_, others) -> {
            Set<Waiter> all = others == null ? ConcurrentHashMap.newKeySet() : others;
            all.add(waiter);
            return all;
        });
        return waiter;
    }

    /** Whether somebody waits for events of this aggregate. */
    boolean isAwaited(String consumer, String aggregate) {
        return waiters.containsKey(new Awaited(consumer, aggregate));
    }

    /** A consumer has committed events of these aggregates. */
    void happened(String consumer, Collection<String> aggregates) {
        for (String aggregate : aggregates) {
            waiters.getOrDefault(new Awaited(consumer, aggregate), Set.of())
                    .forEach(waiter -> waiter.commits.release());
        }
    }

    /** Somebody who waits. Close it, or it is kept for ever. */
    final class Waiter implements AutoCloseable {

        private final Awaited awaited;
        private final Semaphore commits = new Semaphore(0);

        private Waiter(Awaited awaited) {
            this.awaited = awaited;
        }

        /** Waits for a commit since the last wait, or since it began to listen, but no longer than the limit. */
        void await(Duration limit) throws InterruptedException {
            if (commits.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                commits.drainPermits();
            }
        }

        @Override
        public void close() {
            waiters.computeIfPresent(awaited, (_, all) -> {
                all.remove(this);
                return all.isEmpty() ? null : all;
            });
        }
    }

    /** How many are waited for: none, once nobody waits. */
    int awaited() {
        return waiters.size();
    }
}
