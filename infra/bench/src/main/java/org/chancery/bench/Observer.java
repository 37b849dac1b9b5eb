package org.chancery.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Asks a table of entries again and again for rows that it has not seen yet, and notes when it first saw each. */
final class Observer implements AutoCloseable {

    private static final long PAUSE_NANOS = 1_000_000;
    private static final long PATIENCE = Duration.ofMinutes(2).toNanos();

    private final Connection connection;
    private final PreparedStatement question;
    private final Map<UUID, Long> seen = new ConcurrentHashMap<>();
    private final Thread thread;
    private long place;
    private volatile boolean enough;
    private volatile @Nullable SQLException failure;

    /** @param table with the columns of schema.sql, from whose present end on it is observed */
    Observer(Site.Database database, String table) throws SQLException {
        place = database.number("SELECT coalesce(max(place), 0) FROM " + table);
        connection = database.source().getConnection();
        // Asked hundreds of times a second, it is planned once, by the index whatever the size of the table was then:
        // who looks is to take little from who is looked at.
        try (var session = connection.createStatement()) {
            session.execute(
                    "SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off; SET enable_bitmapscan = off");
        }
        question =
                connection.prepareStatement("SELECT place, ledger FROM " + table + " WHERE place > ? ORDER BY place");
        thread = Thread.ofPlatform().daemon().name("observer").start(this::observe);
    }

    private void observe() {
        try {
            while (!enough) {
                ask();
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        } catch (SQLException e) {
            failure = e;
        }
    }

    private void ask() throws SQLException {
        question.setLong(1, place);
        try (var rows = question.executeQuery()) {
            long now = System.nanoTime();
            while (rows.next()) {
                place = rows.getLong(1);
                seen.putIfAbsent(rows.getObject(2, UUID.class), now);
            }
        }
    }

    /**
     * How long after it was acknowledged the row of each ledger was first seen, in milliseconds, as soon as all of them were.
     *
     * @param acknowledged when, by {@link System#nanoTime}
     */
    List<Double> millisAfter(Map<UUID, Long> acknowledged) throws InterruptedException {
        long giveUpAt = System.nanoTime() + PATIENCE;
        while (!seen.keySet().containsAll(acknowledged.keySet())) {
            if (failure != null || System.nanoTime() > giveUpAt) {
                throw new IllegalStateException(
                        "only " + seen.size() + " of " + acknowledged.size() + " were seen", failure);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        // A row can be seen before its caller has heard of it.
        return acknowledged.entrySet().stream()
                .map(each -> Math.max(0, seen.getOrDefault(each.getKey(), 0L) - each.getValue()) / 1e6)
                .toList();
    }

    @Override
    public void close() throws SQLException {
        enough = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        connection.close();
    }
}
