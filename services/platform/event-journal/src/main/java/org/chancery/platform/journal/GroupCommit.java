package org.chancery.platform.journal;

import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.chancery.platform.journal.AppendGroup.Fate;
import org.chancery.platform.journal.AppendGroup.Waiting;
import org.chancery.platform.journal.relay.WakeUp;
import org.springframework.dao.QueryTimeoutException;

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
final class GroupCommit implements Appends, AutoCloseable {

    /** How many may wait; more than that many callers at once are told to come again. */
    private static final int ROOM = 1024;

    private static final long PATIENCE_SECONDS = 20;

    private final JournalStore store;
    private final RoomOnDisk room;
    private final WakeUp relay;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(ROOM);
    private final Thread writer;
    private volatile boolean closed;

    GroupCommit(JournalStore store, RoomOnDisk room, WakeUp relay) {
        this.store = store;
        this.room = room;
        this.relay = relay;
        writer = Thread.ofPlatform().name("group-commit").daemon().start(this::write);
    }

    @Override
    public void commit(Append append) {
        room.check();
        var waiting = new Waiting(append);
        if (!queued(waiting)) {
            throw busy("more is to be stored than the store takes");
        }
        if (closed && queue.remove(waiting)) {
            // It came after the last one was taken out, and nobody would ever take it.
            throw busy("the service stops");
        }
        if (waiting.learned() == Fate.LEFT_TO_ITSELF) {
            store.store(List.of(append), false);
            relay.ring();
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

    private void write() {
        while (!closed) {
            try {
                new AppendGroup(queue.take(), queue::poll).store(store);
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
        writer.interrupt();
        for (Waiting waiting = queue.poll(); waiting != null; waiting = queue.poll()) {
            waiting.fate().completeExceptionally(busy("the service stops"));
        }
    }
}
