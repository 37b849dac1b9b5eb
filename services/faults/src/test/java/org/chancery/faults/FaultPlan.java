package org.chancery.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.chancery.faults.ground.Program;
import org.chancery.faults.inject.Fault;
import org.chancery.faults.inject.Field;
import org.jspecify.annotations.Nullable;

/** What happens in a run. */
interface FaultPlan {

    /** Decides whatever is left to chance. */
    long seed();

    /** How many instances of each program run; one where nothing is said. */
    Map<Program, Integer> instances();

    /** Whether services can be started as of the next release. */
    boolean releases();

    /** Whether the disk of PostgreSQL is to be small. */
    boolean smallDisk();

    /** How long a client waits between two commands on the average. */
    Duration pause();

    /** How long there is load before the first fault. */
    Duration warmUp();

    /** What happens when. */
    Course faults(Field field);

    /**
     * Some faults that happen at the same time.
     *
     * @param after how long after the ones before
     * @param beside whether the next ones do not wait for their end
     */
    record Volley(Duration after, List<Fault> faults, boolean beside) {}

    /** Volleys one after the other. */
    @FunctionalInterface
    interface Course {

        /** The next ones, or null where there are no more. */
        @Nullable
        Volley next();
    }
}
