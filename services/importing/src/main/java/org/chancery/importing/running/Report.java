package org.chancery.importing.running;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;

/**
 * How far an import is.
 *
 * @param records in the order in which they came
 */
public record Report(UUID id, State state, int total, int finished, List<Line> records) {

    /** Whether it goes on. */
    public enum State {
        RUNNING,
        /** It broke off with its process; sending the same again goes on with it. */
        INTERRUPTED,
        FINISHED
    }

    /**
     * One record.
     *
     * @param position from 0
     * @param steps how many commands it takes; 0 while that is not known
     * @param taken how many were sent
     */
    public record Line(
            int position,
            int steps,
            int taken,
            @JsonUnwrapped Outcome told) {}
}
