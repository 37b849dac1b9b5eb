package org.chancery.platform.journal;

import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.chancery.platform.journal.AppendGroup.Fate;
import org.chancery.platform.journal.AppendGroup.Waiting;
import org.chancery.platform.journal.relay.Newest;
import org.chancery.platform.journal.relay.WakeUp;
import org.springframework.dao.QueryTimeoutException;

/**
 * Commits the appends of concurrent commands together: while one transaction is on its way to the disk, those that come
 * meanwhile wait for the next, which takes them all. A command returns when its own append is on disk.
 *
 * <p>While one group is on its way, a second is sent after it where enough wait for it: PostgreSQL works on one while the
 * callers of the other are woken and decide. No writer waits for anybody: where an append meets another, by a key, a version
 * or a lock, everybody in that group commits for themselves, and the conflict is the problem of the one who has it.
 *
 * @see <a href="https://www.vldb.org/conf/1987/P095.PDF">Helland et al., Group commit timers and high volume transaction
 *     systems</a>
 */
final class GroupCommit implements Appends, AutoCloseable {

    /** How many may wait; more than that many callers at once are told to come again. */
    private static final int ROOM = 1024;

    private static final long PATIENCE_SECONDS = 20;

    /** Each holds a connection of the pool while it stores. */
    private static final int WRITERS = 2;

    private final JournalStore store;
    private final RoomOnDisk room;
    private final Newest newest;
    private final WakeUp relay;
    private final Waiters waiters = new Waiters(ROOM);
    private final List<Thread> writers;
    private volatile boolean closed;

    GroupCommit(JournalStore store, RoomOnDisk room, Newest newest, WakeUp relay) {
        this.store = store;
        this.room = room;
        this.newest = newest;
        this.relay = relay;
        writers = IntStream.rangeClosed(1, WRITERS)
                .mapToObj(nth ->
                        Thread.ofPlatform().name("group-commit-" + nth).daemon().start(this::write))
                .toList();
    }

    @Override
    public void commit(Append append) {
        room.check();
        var waiting = new Waiting(append);
        if (!queued(waiting)) {
            throw busy(closed ? "the service stops" : "more is to be stored than the store takes");
        }
        if (waiting.learned() == Fate.LEFT_TO_ITSELF) {
            newest.add(store.store(List.of(append), false), append.events().size());
            relay.ring();
        }
    }

    private boolean queued(Waiting waiting) {
        try {
            return waiters.add(waiting, PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void write() {
        while (!closed) {
            try {
                AppendGroup group = waiters.next();
                try {
                    group.store(store, newest);
                } finally {
                    waiters.stored();
                }
                relay.ring();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** The cause says that it waited in vain and that nothing was done, as of a connection that was not to be had. */
    private static QueryTimeoutException busy(String why) {
        return new QueryTimeoutException(why, new SQLTransientConnectionException(why));
    }

    /** Lets nobody wait any longer. */
    @Override
    public void close() {
        closed = true;
        List<Waiting> left = waiters.close();
        writers.forEach(Thread::interrupt);
        left.forEach(waiting -> waiting.fate().completeExceptionally(busy("the service stops")));
    }
}
