package org.chancery.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.faults.check.Invariant;
import org.junit.jupiter.api.Test;

/** The short run, unless {@code -Dfaults.minutes} asks for a longer one; {@code -Dfaults.seed} chooses another course. */
class UnderFireIT {

    private static final long SEED = Long.getLong("faults.seed", 1);
    private static final int MINUTES = Integer.getInteger("faults.minutes", 3);

    private static final Duration PAUSE = Duration.ofMillis(Integer.getInteger("faults.pause", 400));

    private static final Set<Integer> ONLY = Arrays.stream(
                    System.getProperty("faults.only", "").split(","))
            .filter(number -> !number.isBlank())
            .map(Integer::valueOf)
            .collect(Collectors.toSet());

    @Test
    void nothing_is_lost_doubled_invented_or_out_of_order() throws Exception {
        Path directory = Path.of(System.getProperty("faults.directory"));
        Path home = directory.resolve("run-" + SEED);
        FaultPlan plan =
                MINUTES > 3 ? new LongPlan(SEED, Duration.ofMinutes(MINUTES), ONLY, PAUSE) : new ShortPlan(SEED);
        RunReport report = new FaultRun(plan, home)
                .run(Path.of(System.getProperty("faults.classpaths")), directory.resolve("caches"));
        Files.writeString(home.resolve("report.md"), report.page());
        assertThat(report.findings().isClean())
                .as("seed %d, history and logs in %s%s", SEED, home, report.findings())
                .isTrue();
        assertThat(report.findings().lookedAt(Invariant.I1)).isPositive();
        assertThat(report.fired()).isNotEmpty();
    }
}
