package org.chancery.faults.inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LyingClockTest {

    @TempDir
    private Path directory;

    @Test
    void a_java_process_believes_it() throws IOException, InterruptedException {
        var clock = LyingClock.make(directory, "test");
        assumeThat(clock).as("this machine has a C compiler").isPresent();
        clock.orElseThrow().liesBy(-100_000_000);
        assertThat(told(clock.orElseThrow()))
                .isCloseTo(Instant.now().minusSeconds(100_000_000), within(1, ChronoUnit.HOURS));
    }

    /** What a JVM prints as the time of its own start. */
    private Instant told(LyingClock clock) throws IOException, InterruptedException {
        Path source = directory.resolve("Now.java");
        Files.writeString(source, "void main() { System.out.print(java.time.Instant.now()); }");
        var builder = new ProcessBuilder(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), source.toString()));
        builder.environment().putAll(clock.environment());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(Duration.ofMinutes(2))).isTrue();
        return Instant.parse(said);
    }
}
