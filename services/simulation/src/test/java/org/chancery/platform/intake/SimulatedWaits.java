package org.chancery.platform.intake;

import java.time.Duration;
import org.chancery.platform.simulation.Schedule;

/** Passes the time of the schedule, until the process is killed. */
final class SimulatedWaits implements Waits {

    private final Schedule schedule;

    SimulatedWaits(Schedule schedule) {
        this.schedule = schedule;
    }

    @Override
    public long nanos() {
        return schedule.nanos();
    }

    @Override
    public void pause(Duration time) {
        schedule.pause("a consumer waits", time);
    }

    /** Done at once: a process of the schedule does one thing at a time. */
    @Override
    public void beside(Runnable work) {
        work.run();
    }

    @Override
    public boolean stopped() {
        return false;
    }

    @Override
    public void stop() {
        throw new UnsupportedOperationException("nobody stops cleanly");
    }
}
