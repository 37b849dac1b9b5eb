package org.chancery.platform.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A transaction under way: what it would change, and what it keeps others from changing. */
final class Transaction {

    private Map<Table<?, ?>, TreeMap<Object, Optional<Object>>> changes = new HashMap<>();
    private final Set<Table.Lock> locks = new LinkedHashSet<>();
    private boolean over;
    private boolean waitsForNoDisk;

    /** What it waits for, so that two do not wait for each other for ever. */
    @Nullable
    Transaction waitsFor;

    boolean over() {
        return over;
    }

    void holds(Table.Lock lock) {
        locks.add(lock);
    }

    TreeMap<Object, Optional<Object>> changesOf(Table<?, ?> table) {
        return changes.computeIfAbsent(table, _ -> new TreeMap<>());
    }

    boolean hasChanged(Table<?, ?> table) {
        return changes.containsKey(table) && !changesOf(table).isEmpty();
    }

    /** What it has changed so far, to come back to. */
    Map<Table<?, ?>, TreeMap<Object, Optional<Object>>> savepoint() {
        var copy = new HashMap<Table<?, ?>, TreeMap<Object, Optional<Object>>>();
        changes.forEach((table, rows) -> copy.put(table, new TreeMap<>(rows)));
        return copy;
    }

    void backTo(Map<Table<?, ?>, TreeMap<Object, Optional<Object>>> savepoint) {
        changes = savepoint;
    }

    /** From here on its commit may be lost with the server for a moment. */
    void waitForNoDisk() {
        waitsForNoDisk = true;
    }

    boolean waitsForNoDisk() {
        return waitsForNoDisk;
    }

    /** Whether there is anything to commit. */
    boolean isEmpty() {
        return changes.values().stream().allMatch(Map::isEmpty);
    }

    /** Commits, and gives back what would undo it. */
    Runnable commit() {
        var before = new HashMap<Table<?, ?>, TreeMap<Object, Optional<Object>>>();
        changes.forEach((table, rows) -> before.put(table, table.before(rows)));
        changes.forEach(Table::apply);
        end();
        return () -> before.forEach(Table::apply);
    }

    /** Nothing of it stays. */
    void end() {
        over = true;
        List<Table.Lock> held = new ArrayList<>(locks);
        locks.clear();
        held.forEach(lock -> lock.releasedBy(this));
    }
}
