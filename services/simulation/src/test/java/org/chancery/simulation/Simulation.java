package org.chancery.simulation;

import java.util.List;
import java.util.Map;
import org.chancery.platform.simulation.Bug;
import org.chancery.platform.simulation.Schedule;
import org.chancery.platform.simulation.Trace;
import org.jspecify.annotations.Nullable;

/** Runs one seed to its end, in a moment. */
final class Simulation {

    private static final int MOST_STEPS = 120_000;
    private static final int CLIENTS = 4;

    private Simulation() {}

    /**
     * What became of a seed.
     *
     * @param steps how many there were
     * @param events how many are stored in the end
     * @param hash the same for two runs that took the same steps at the same times
     * @param counts how often whatever happened
     * @param failure why it failed, or null
     * @param lines the steps in words where they were asked for
     */
    record Outcome(
            long seed,
            int steps,
            int events,
            long hash,
            Map<String, Integer> counts,
            @Nullable Throwable failure,
            List<String> lines) {

        boolean failed() {
            return failure != null;
        }

        /** The promise that was not kept. What does not come to an end breaks I14. */
        String invariant() {
            return failure instanceof Broken broken ? broken.invariant() : "I14";
        }
    }

    /**
     * Runs it.
     *
     * @param bug the mistake to make, or null
     * @param inWords whether to keep the steps in words
     */
    static Outcome run(long seed, @Nullable Bug bug, boolean inWords) throws InterruptedException {
        var trace = new Trace(inWords);
        var schedule = new Schedule(seed, MOST_STEPS, trace);
        var world = new World(schedule, bug);
        new Conductor(world, CLIENTS).start();
        Throwable failure = failure(schedule, world);
        int events = new Stored(world.database).rows.size();
        return new Outcome(seed, schedule.steps(), events, trace.hash(), trace.counts(), failure, trace.lines());
    }

    private static @Nullable Throwable failure(Schedule schedule, World world) throws InterruptedException {
        try {
            schedule.run();
            Checker.check(world);
            return null;
        } catch (RuntimeException | AssertionError e) {
            return e;
        }
    }
}
