package org.chancery.platform.simulation;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * One server: tables, transactions at READ COMMITTED, row locks, and sessions that hold a lock of their own. What is
 * committed stays whatever happens, but for transactions that did not wait for the disk, the last of which are lost with the
 * server; everything else is lost with its connection.
 */
public final class Database {

    private static final int LONGEST_DOUBT_MILLIS = 500;

    /** Three times the delay of PostgreSQL's log writer, after which a commit is on disk even if nobody waited for it. */
    private static final long UNWRITTEN_NANOS = Duration.ofMillis(600).toNanos();

    private final Schedule schedule;
    private final Map<String, Table<?, ?>> tables = new HashMap<>();
    private final Map<Actor, Transaction> transactions = new HashMap<>();
    private final Map<Transaction, @Nullable Process> connections = new LinkedHashMap<>();
    private final List<Session> sessions = new ArrayList<>();
    private final List<Unwritten> unwritten = new ArrayList<>();
    private @Nullable Session locked;
    private boolean down;
    private long sequence;

    /** A commit that may not be on disk yet. */
    private record Unwritten(long at, Runnable undo) {}

    public Database(Schedule schedule) {
        this.schedule = schedule;
    }

    Schedule schedule() {
        return schedule;
    }

    /** The table of this name. */
    @SuppressWarnings("unchecked") // a name stands for one sort of row
    public <K extends Comparable<K>, V> Table<K, V> table(String name) {
        return (Table<K, V>) tables.computeIfAbsent(name, _ -> new Table<K, V>(this, name));
    }

    /** The next value of the one sequence. It is drawn once and for all, whatever becomes of the transaction. */
    public long next() {
        return ++sequence;
    }

    /** Does it in a transaction of its own: all or nothing. */
    public <T extends @Nullable Object> T transaction(String what, Supplier<T> work) {
        begin(what);
        T result;
        try {
            result = work.get();
        } catch (RuntimeException | Error e) {
            rollback();
            throw e;
        }
        commit(what);
        return result;
    }

    /** Does it within the transaction that is open, or else in one of its own. */
    public <T extends @Nullable Object> T joining(String what, Supplier<T> work) {
        if (!transactions.containsKey(Actor.current())) {
            return transaction(what, () -> {
                statement(what);
                return work.get();
            });
        }
        statement(what);
        return work.get();
    }

    /** Notes that something happened. */
    public void note(String what, Object... details) {
        schedule.note(what, details);
    }

    /** The clock of the server. */
    public Instant now() {
        return schedule.serverTime();
    }

    /** Something that is to leave no trace where it fails, while the transaction goes on. */
    public void apart(Runnable work) {
        Transaction mine = open();
        var before = mine.savepoint();
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            mine.backTo(before);
            throw e;
        }
    }

    /** A statement on its way to the server. */
    public void statement(String what, Object... details) {
        schedule.port(what, details);
        Transaction mine = open();
        if (schedule.faults().breaksStatement()) {
            schedule.note("BREAKS a statement", what);
            mine.end();
            throw connectionLost();
        }
    }

    private void begin(String what) {
        schedule.port("begin " + what);
        if (down) {
            throw new CannotCreateTransactionException("the server is down", connectionLost());
        }
        var mine = new Transaction();
        Process process = schedule.process();
        if (transactions.put(Actor.current(), mine) != null) {
            throw new IllegalStateException("a transaction within a transaction");
        }
        connections.put(mine, process);
    }

    private void commit(String what) {
        try {
            schedule.port("commit " + what);
            int stall = schedule.faults().stallsCommit();
            if (stall > 0) {
                schedule.note("a commit is slow", what);
                schedule.pause("the disk is slow", Duration.ofMillis(stall));
            }
            if (schedule.faults().leavesCommitInDoubt()) {
                leave(what);
            }
            carryOut(open());
        } finally {
            rollback();
        }
        if (schedule.faults().losesAcknowledgement()) {
            schedule.note("LOST the acknowledgement of", what);
            throw connectionLost();
        }
        schedule.port("committed " + what);
    }

    /** Whoever waits for the disk waits for all that was committed before. */
    private void carryOut(Transaction transaction) {
        Runnable undo = transaction.commit();
        if (transaction.waitsForNoDisk()) {
            unwritten.add(new Unwritten(schedule.nanos(), undo));
        } else if (!transaction.isEmpty()) {
            unwritten.clear();
        }
    }

    /** From here on the commit of the open transaction waits for no disk. */
    public void waitForNoDisk() {
        open().waitForNoDisk();
    }

    /** The connection breaks, and the server carries the commit out a while later. */
    private void leave(String what) {
        schedule.note("LEFT in doubt", what);
        Transaction left = open();
        transactions.remove(Actor.current());
        connections.put(left, null);
        schedule.start("the server", null, () -> {
            schedule.pause(
                    "commits what was left", Duration.ofMillis(schedule.random().nextInt(LONGEST_DOUBT_MILLIS)));
            if (!left.over()) {
                carryOut(left);
            }
            connections.remove(left);
        });
        throw connectionLost();
    }

    private void rollback() {
        Transaction mine = transactions.remove(Actor.current());
        if (mine != null) {
            mine.end();
            connections.remove(mine);
        }
    }

    /**
     * The transaction that the caller is in.
     *
     * @throws DataAccessException where its connection has been lost
     */
    Transaction open() {
        Transaction mine = transactions.get(Actor.current());
        if (mine == null) {
            throw new IllegalStateException("no transaction is open");
        }
        if (mine.over()) {
            throw connectionLost();
        }
        return mine;
    }

    /** A session that may hold the one lock, until it ends. */
    public final class Session {

        private final @Nullable Process process;
        private boolean over;
        private boolean looked;

        private Session(@Nullable Process process) {
            this.process = process;
        }

        /** Whether it has the lock from now on. */
        public boolean takesTheLock() {
            check();
            if (locked == null) {
                locked = this;
            }
            return locked == this;
        }

        /** Lets appends give numbers until it ends. */
        public void hasLookedAtTheTopic() {
            check();
            looked = true;
        }

        /** @throws DataAccessException where the session has ended */
        public void check() {
            if (over) {
                throw connectionLost();
            }
        }

        public void end() {
            over = true;
            if (locked == this) {
                locked = null;
            }
        }
    }

    /** Whether a session says so that has not ended. */
    public boolean hasARelayLookedAtTheTopic() {
        return sessions.stream().anyMatch(session -> session.looked && !session.over);
    }

    /** Opens a session. */
    public Session session() {
        schedule.port("connect");
        if (down) {
            throw connectionLost();
        }
        var session = new Session(schedule.process());
        sessions.add(session);
        return session;
    }

    /** Cuts the connections of a process, which may not know yet. */
    public void cut(Process process) {
        sessions.stream().filter(session -> session.process == process).forEach(Session::end);
        connections.forEach((transaction, owner) -> {
            if (owner == process) {
                transaction.end();
            }
        });
    }

    /** Goes down with everything that is under way, and with what is not on disk. */
    public void goDown() {
        down = true;
        for (Unwritten last : unwritten.reversed()) {
            if (schedule.nanos() - last.at < UNWRITTEN_NANOS) {
                schedule.note("a commit is lost");
                last.undo.run();
            }
        }
        unwritten.clear();
        sessions.forEach(Session::end);
        connections.keySet().forEach(Transaction::end);
    }

    /** Is there again, with what was committed. */
    public void comeUp() {
        down = false;
    }

    static DataAccessException connectionLost() {
        return new DataAccessResourceFailureException("the connection was lost", new SQLException("lost", "08006"));
    }

    static DataAccessException lockNotAvailable() {
        return new UncategorizedSQLException("waiting", null, new SQLException("lock not available", "55P03"));
    }

    static DataAccessException deadlock() {
        return new CannotAcquireLockException("deadlock", new SQLException("deadlock detected", "40P01"));
    }
}
