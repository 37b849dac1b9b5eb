package org.chancery.platform.journal;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.chancery.platform.journal.AppendGroup.Fate;
import org.chancery.platform.journal.AppendGroup.Waiting;
import org.chancery.platform.journal.relay.Newest;
import org.chancery.platform.journal.relay.WakeUp;
import org.chancery.platform.simulation.Schedule;

/** Group commit with a writer that the schedule moves. */
final class SimulatedGroups implements Appends {

    private final Schedule schedule;
    private final JournalStore store;
    private final Newest newest;
    private final WakeUp relay;
    private final Queue<Waiting> queue = new ArrayDeque<>();

    SimulatedGroups(Schedule schedule, JournalStore store, Newest newest, WakeUp relay) {
        this.schedule = schedule;
        this.store = store;
        this.newest = newest;
        this.relay = relay;
    }

    @Override
    public void commit(Append append) {
        var waiting = new Waiting(append);
        queue.add(waiting);
        schedule.await("waits for its group", () -> waiting.fate().isDone(), Schedule.FOR_EVER);
        if (waiting.learned() == Fate.LEFT_TO_ITSELF) {
            schedule.note("a group is left to itself");
            newest.add(store.store(List.of(append), false), append.events().size());
            relay.ring();
        }
    }

    /** Writes as long as the process lives. */
    void write() {
        while (true) {
            schedule.await("waits for appends", () -> !queue.isEmpty(), Schedule.FOR_EVER);
            new AppendGroup(queue.remove(), queue::poll).store(store, newest);
            relay.ring();
        }
    }
}
