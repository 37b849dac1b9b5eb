package org.chancery.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import org.chancery.platform.simulation.Bug;
import org.chancery.simulation.Simulation.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tester tested: every mistake that it can be given is found, and the same seed finds nothing without it. */
class PlantedBugsTest {

    private static final int MOST_SEEDS = 2_000;
    private static final Map<Bug, Outcome> CAUGHT = new EnumMap<>(Bug.class);

    @ParameterizedTest
    @EnumSource(Bug.class)
    void is_caught(Bug bug) throws InterruptedException {
        try (var seeds = new Seeds()) {
            Outcome caught = seeds.firstFailure(1, MOST_SEEDS, bug)
                    .orElseThrow(() -> new AssertionError(bug.words() + ": no seed of " + MOST_SEEDS + " finds it"));
            CAUGHT.put(bug, caught);

            assertThat(caught.failure()).isInstanceOf(Broken.class);
            assertThat(Simulation.run(caught.seed(), null, false).failure())
                    .as("seed %d without the mistake", caught.seed())
                    .isNull();
        }
    }

    @AfterAll
    static void show() {
        var lines = new ArrayList<String>();
        lines.add("| mistake | found by | seed |");
        lines.add("|---|---|---|");
        CAUGHT.forEach((bug, caught) ->
                lines.add("| %s | %s | %d |".formatted(bug.words(), caught.invariant(), caught.seed())));
        Seeds.write(Path.of("target", "planted-bugs.md"), lines);
        System.out.println(String.join("\n", lines));
    }
}
