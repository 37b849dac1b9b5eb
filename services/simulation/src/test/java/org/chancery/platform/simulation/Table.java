package org.chancery.platform.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Rows by a unique key. A statement sees what is committed and what its own transaction has changed; whoever changes a row
 * keeps it until the transaction ends, and others wait.
 */
public final class Table<K extends Comparable<K>, V> {

    private static final Duration LOCK_TIMEOUT = Duration.ofMillis(100);

    /** Who keeps a row. */
    static final class Lock {

        private @Nullable Transaction holder;

        boolean freeFor(Transaction transaction) {
            return holder == null || holder == transaction || holder.over();
        }

        void releasedBy(Transaction transaction) {
            if (holder == transaction) {
                holder = null;
            }
        }
    }

    private final Database database;
    private final String name;
    private final TreeMap<K, V> committed = new TreeMap<>();
    private final Map<K, Lock> locks = new HashMap<>();

    Table(Database database, String name) {
        this.database = database;
        this.name = name;
    }

    /** The row, or null where there is none. */
    public @Nullable V get(K key) {
        Optional<Object> own = database.open().changesOf(this).get(key);
        return own == null ? committed.get(key) : cast(own.orElse(null));
    }

    /** Rows whose key and value are such, by key. */
    public List<V> where(BiPredicate<K, V> such) {
        var found = new ArrayList<V>();
        seen().forEach((key, value) -> {
            if (such.test(key, value)) {
                found.add(value);
            }
        });
        return found;
    }

    /** Rows from a key on, by key, as long as they are such. */
    public List<V> from(K key, Predicate<V> such) {
        var found = new ArrayList<V>();
        for (V value : seen().tailMap(key).values()) {
            if (!such.test(value)) {
                break;
            }
            found.add(value);
        }
        return found;
    }

    /** What the open transaction sees, at this moment only. */
    private TreeMap<K, V> seen() {
        return database.open().hasChanged(this) ? rows() : committed;
    }

    /** All rows that the open transaction sees. */
    public TreeMap<K, V> rows() {
        var rows = new TreeMap<>(committed);
        database.open().changesOf(this).forEach((key, value) -> {
            if (value.isPresent()) {
                rows.put(key(key), cast(value.get()));
            } else {
                rows.remove(key(key));
            }
        });
        return rows;
    }

    /** All rows as anybody sees them who comes now. For who looks from outside. */
    public TreeMap<K, V> committed() {
        return new TreeMap<>(committed);
    }

    /** Writes a row before anything begins. */
    public void begin(K key, V value) {
        committed.put(key, value);
    }

    /** Writes a row once nobody else keeps it. */
    public void put(K key, V value) {
        lock(key, false);
        database.open().changesOf(this).put(key, Optional.of(value));
    }

    /** Takes a row out once nobody else keeps it. */
    public void remove(K key) {
        lock(key, false);
        database.open().changesOf(this).put(key, Optional.empty());
    }

    /**
     * Writes a row where there is none with this key.
     *
     * @param withoutWaiting whether to fail after a short time where another may be about to write it
     */
    public boolean insert(K key, V value, boolean withoutWaiting) {
        lock(key, withoutWaiting);
        if (get(key) != null) {
            return false;
        }
        put(key, value);
        return true;
    }

    /** Keeps the row until the transaction ends. */
    public void lock(K key) {
        lock(key, false);
    }

    /** Keeps the row, unless somebody else does; whether it now does. */
    public boolean lockOrSkip(K key) {
        Lock lock = locks.computeIfAbsent(key, _ -> new Lock());
        if (!lock.freeFor(database.open())) {
            return false;
        }
        take(lock, database.open());
        return true;
    }

    private void lock(K key, boolean withoutWaiting) {
        Transaction mine = database.open();
        Lock lock = locks.computeIfAbsent(key, _ -> new Lock());
        if (!lock.freeFor(mine)) {
            mine.waitsFor = lock.holder;
            if (!withoutWaiting) {
                failWhereItWouldBeForEver(mine);
            }
            boolean free = database.schedule()
                    .await(
                            "waits for a row of " + name,
                            () -> lock.freeFor(mine) || mine.over(),
                            withoutWaiting ? LOCK_TIMEOUT : Schedule.FOR_EVER);
            mine.waitsFor = null;
            database.open();
            if (!free) {
                throw Database.lockNotAvailable();
            }
        }
        take(lock, mine);
    }

    private static void failWhereItWouldBeForEver(Transaction mine) {
        for (Transaction other = mine.waitsFor; other != null; other = other.waitsFor) {
            if (other == mine) {
                throw Database.deadlock();
            }
        }
    }

    private static void take(Lock lock, Transaction mine) {
        lock.holder = mine;
        mine.holds(lock);
    }

    /** What stands now in place of these rows. */
    TreeMap<Object, Optional<Object>> before(TreeMap<Object, Optional<Object>> changes) {
        var before = new TreeMap<Object, Optional<Object>>();
        changes.keySet().forEach(key -> before.put(key, Optional.ofNullable(committed.get(key(key)))));
        return before;
    }

    void apply(TreeMap<Object, Optional<Object>> changes) {
        changes.forEach((key, value) -> {
            if (value.isPresent()) {
                committed.put(key(key), cast(value.get()));
            } else {
                committed.remove(key(key));
            }
        });
    }

    @SuppressWarnings("unchecked") // only rows of this table are put there
    private V cast(@Nullable Object value) {
        return (V) value;
    }

    @SuppressWarnings("unchecked") // only keys of this table are put there
    private K key(Object key) {
        return (K) key;
    }
}
