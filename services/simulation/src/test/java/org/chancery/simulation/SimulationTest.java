package org.chancery.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.chancery.simulation.Simulation.Outcome;
import org.junit.jupiter.api.Test;

/**
 * As many seeds as {@code -Dseeds} says, from {@code -Dseed} on:
 *
 * <pre>{@code
 * ./mvnw test -pl services/simulation -am -Dtest=SimulationTest -Dsurefire.failIfNoSpecifiedTests=false -Dseeds=100000
 * }</pre>
 */
class SimulationTest {

    private static final long FIRST = Long.getLong("seed", 1);
    private static final int SEEDS = Integer.getInteger("seeds", 300);

    /** From so many seeds on, everything that can happen is expected to have happened. */
    private static final int ENOUGH = 300;

    private static final List<String> WHAT_HAPPENS = List.of(
            "BREAKS a statement",
            "BREAKS the producer",
            "CRASH",
            "CUT",
            "DOWN",
            "FREEZE",
            "KILL",
            "LEFT in doubt",
            "LOSES a record",
            "LOSES the end of a lane",
            "LOST the acknowledgement of",
            "STEP the clock of the database",
            "STEP the clocks of the instances",
            "a commit is slow",
            "a delivery is unknown",
            "a lane stands at a gap",
            "a lease changes hands",
            "a late event is stamped",
            "a group is left to itself",
            "a record comes a second time",
            "an event is parked",
            "an unknown type is met");

    @Test
    void keeps_every_promise_whatever_goes_wrong() throws InterruptedException {
        try (var seeds = new Seeds()) {
            Optional<Outcome> failure = seeds.firstFailure(FIRST, SEEDS, null);
            if (failure.isPresent()) {
                fail(Seeds.report(failure.get().seed(), null));
            }
            Seeds.write(Path.of("target", "simulation.txt"), List.of(seeds.summary()));
            if (SEEDS >= ENOUGH) {
                assertThat(seeds.counts()).as("everything happened").containsKeys(WHAT_HAPPENS.toArray(String[]::new));
            }
        }
    }

    @Test
    void takes_the_same_steps_for_the_same_seed() throws InterruptedException {
        Outcome one = Simulation.run(FIRST, null, true);
        Outcome again = Simulation.run(FIRST, null, true);
        Outcome another = Simulation.run(FIRST + 1, null, true);

        assertThat(again.lines()).isEqualTo(one.lines());
        assertThat(again.hash()).isEqualTo(one.hash()).isNotEqualTo(another.hash());
    }
}
