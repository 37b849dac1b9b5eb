package org.chancery.platform.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.chancery.platform.journal.AppendGroup.Waiting;

/**
 * The appends that nobody stores yet, in the order in which they came, and who stores the next of them. A writer goes to
 * work whenever no other is at it; a further one only where so many wait that a group of their own pays, since the fewer the
 * groups, the less each append costs.
 */
final class Waiters {

    /** Two groups of as many take less of the processors than more and smaller ones (measured with 32 callers). */
    private static final int ENOUGH_FOR_ANOTHER_WRITER = 16;

    private final int room;
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition worthWriting = lock.newCondition();
    private final Condition roomAgain = lock.newCondition();
    private int writing;
    private boolean closed;

    /** @param room how many may wait */
    Waiters(int room) {
        this.room = room;
    }

    /**
     * Queues the append.
     *
     * @return false where there was no room for so long, or nobody stores anything any more
     */
    boolean add(Waiting one, long patience, TimeUnit unit) throws InterruptedException {
        long nanos = unit.toNanos(patience);
        lock.lockInterruptibly();
        try {
            while (!closed && waiting.size() >= room) {
                if (nanos <= 0) {
                    return false;
                }
                nanos = roomAgain.awaitNanos(nanos);
            }
            if (closed) {
                return false;
            }
            waiting.add(one);
            if (isWorthWriting()) {
                worthWriting.signal();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** The next group, for which a writer waits here; {@link #stored} ends its work. */
    AppendGroup next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!isWorthWriting()) {
                worthWriting.await();
            }
            writing++;
            var group = new AppendGroup(waiting.remove(), waiting::poll);
            roomAgain.signalAll();
            return group;
        } finally {
            lock.unlock();
        }
    }

    /** Says that the writer of a group is free again. Where something waits that no other writer took, it is his. */
    void stored() {
        lock.lock();
        try {
            writing--;
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more, and gives back what nobody stores any more. */
    List<Waiting> close() {
        lock.lock();
        try {
            closed = true;
            List<Waiting> left = new ArrayList<>(waiting);
            waiting.clear();
            roomAgain.signalAll();
            return left;
        } finally {
            lock.unlock();
        }
    }

    private boolean isWorthWriting() {
        return !waiting.isEmpty() && (writing == 0 || waiting.size() >= ENOUGH_FOR_ANOTHER_WRITER);
    }
}
