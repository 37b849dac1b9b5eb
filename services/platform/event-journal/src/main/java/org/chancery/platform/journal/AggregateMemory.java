package org.chancery.platform.journal;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * The aggregates that this process has decided about lately, so that the next command of one need not fold its events
 * again. Axon takes an aggregate out when a command fails, and puts it in when one succeeds. What it holds may be behind
 * the store where other processes write too; the version constraint finds that out on append, and {@link JournalCommands}
 * whenever nothing is appended.
 *
 * <p>Held strongly, up to a number and for a time: Axon's own weak cache is empty after each garbage collection.
 */
final class AggregateMemory implements Cache {

    /** What aggregates name as their cache. */
    static final String NAME = "aggregateMemory";

    private static final int MOST = 10_000;
    private static final Duration UNUSED = Duration.ofMinutes(10);

    /** Upkeep is a matter of a microsecond in the thread that asks; waking another for it takes more. */
    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> entries = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(UNUSED)
            .executor(Runnable::run)
            .build();

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Axon's signature
    public <K, V> @Nullable V get(K key) {
        return Addressed.Basis.here() == Addressed.Basis.STORED ? null : (V) entries.getIfPresent(key);
    }

    @Override
    public void put(Object key, Object value) {
        entries.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return entries.asMap().putIfAbsent(key, value) == null;
    }

    @Override
    public boolean remove(Object key) {
        return entries.asMap().remove(key) != null;
    }

    @Override
    public void removeAll() {
        entries.invalidateAll();
    }

    @Override
    public boolean containsKey(Object key) {
        return entries.asMap().containsKey(key);
    }

    @Override
    @SuppressWarnings("unchecked") // Axon's signature
    public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
        entries.asMap().computeIfPresent(key, (at, value) -> update.apply((V) value));
    }

    @Override
    @SuppressWarnings("unchecked") // Axon's signature
    public <T> T computeIfAbsent(Object key, Supplier<T> value) {
        return (T) entries.asMap().computeIfAbsent(key, at -> value.get());
    }

    /** Nobody listens: aggregates need not be told that they were forgotten. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        return () -> true;
    }
}
