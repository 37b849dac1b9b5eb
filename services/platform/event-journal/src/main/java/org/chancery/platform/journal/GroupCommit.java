package org.chancery.platform.journal;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.chancery.platform.journal.relay.WakeUp;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Commits the appends of concurrent commands together: while one transaction is on its way to the disk, those that come
 * meanwhile wait for the next, which takes them all. A command returns when its own append is on disk.
 *
 * <p>One thread writes, so that within a process events become visible in the order of their global index. It never waits
 * for anybody: where an append meets one of another process, by a key, a version or a lock, everybody in that group commits
 * for themselves, and the conflict is the problem of the one who has it.
 *
 * @see <a href="https://www.vldb.org/conf/1987/P095.PDF">Helland et al., Group commit timers and high volume transaction
 *     systems</a>
 */
final class GroupCommit implements AutoCloseable {

    private static final int MOST_APPENDS = 256;
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    /** How many may wait; more than that many callers at once are told to come again. */
    private static final int ROOM = 1024;

    private static final long PATIENCE_SECONDS = 20;

    /** Of PostgreSQL, which Spring knows no exception for. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final EventTable events;
    private final AnsweredRequests answered;
    private final TransactionOperations transaction;
    private final WakeUp relay;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(ROOM);
    private final Thread writer;
    private volatile boolean closed;

    /** What becomes of an append that was put into a group. */
    private enum Fate {
        COMMITTED,
        LEFT_TO_ITSELF
    }

    private record Waiting(Append append, CompletableFuture<Fate> fate) {}

    GroupCommit(EventTable events, AnsweredRequests answered, TransactionOperations transaction, WakeUp relay) {
        this.events = events;
        this.answered = answered;
        this.transaction = transaction;
        this.relay = relay;
        writer = Thread.ofPlatform().name("group-commit").daemon().start(this::write);
    }

    /**
     * Returns when it is on disk.
     *
     * @throws DataIntegrityViolationException where its key or one of its versions is there already
     * @throws QueryTimeoutException where too many are waiting; nothing of it is stored then
     */
    void commit(Append append) {
        var waiting = new Waiting(append, new CompletableFuture<>());
        if (!queued(waiting)) {
            throw busy("more is to be stored than the store takes");
        }
        if (closed && queue.remove(waiting)) {
            // It came after the last one was taken out, and nobody would ever take it.
            throw busy("the service stops");
        }
        if (fate(waiting) == Fate.LEFT_TO_ITSELF) {
            store(List.of(append), false);
        }
    }

    private boolean queued(Waiting waiting) {
        try {
            return !closed && queue.offer(waiting, PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Fate fate(Waiting waiting) {
        try {
            return waiting.fate.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    private void write() {
        while (!closed) {
            List<Waiting> group = List.of();
            try {
                group = next();
                store(group.stream().map(Waiting::append).toList(), true);
                group.forEach(each -> each.fate.complete(Fate.COMMITTED));
            } catch (InterruptedException e) {
                return;
            } catch (Throwable e) {
                for (Waiting each : group) {
                    if (metAnother(e)) {
                        each.fate.complete(Fate.LEFT_TO_ITSELF);
                    } else {
                        // Whether it was stored may be unknown; whoever asks again with the same key learns it.
                        each.fate.completeExceptionally(e);
                    }
                }
            }
        }
    }

    /** Whether a statement failed, and not the commit, for what another transaction stores: then nothing was stored. */
    private static boolean metAnother(Throwable failure) {
        if (failure instanceof NestedRuntimeException nested
                && nested.getMostSpecificCause() instanceof SQLException cause
                && LOCK_NOT_AVAILABLE.equals(cause.getSQLState())) {
            return true;
        }
        return failure instanceof DataIntegrityViolationException;
    }

    private List<Waiting> next() throws InterruptedException {
        var group = new ArrayList<Waiting>();
        @Nullable Waiting one = queue.take();
        int bytes = 0;
        while (one != null) {
            group.add(one);
            bytes += one.append.bytes();
            one = group.size() < MOST_APPENDS && bytes < MOST_BYTES ? queue.poll() : null;
        }
        return group;
    }

    private void store(List<Append> appends, boolean withoutWaiting) {
        transaction.executeWithoutResult(status -> {
            List<StoredEvent> rows =
                    appends.stream().flatMap(each -> each.events().stream()).toList();
            if (!rows.isEmpty()) {
                events.append(rows, withoutWaiting);
            }
            List<Append.Answer> answers = appends.stream()
                    .map(Append::answer)
                    .filter(answer -> answer != null)
                    .toList();
            if (!answers.isEmpty()) {
                answered.remember(answers, withoutWaiting);
            }
        });
        relay.ring();
    }

    /** The cause says that it waited in vain and that nothing was done, as of a connection that was not to be had. */
    private static QueryTimeoutException busy(String why) {
        return new QueryTimeoutException(why, new SQLTransientConnectionException(why));
    }

    /** Lets nobody wait any longer. */
    @Override
    public void close() {
        closed = true;
        writer.interrupt();
        for (Waiting waiting = queue.poll(); waiting != null; waiting = queue.poll()) {
            waiting.fate.completeExceptionally(busy("the service stops"));
        }
    }
}
