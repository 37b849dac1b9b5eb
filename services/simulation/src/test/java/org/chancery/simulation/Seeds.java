package org.chancery.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chancery.platform.simulation.Bug;
import org.chancery.simulation.Simulation.Outcome;
import org.jspecify.annotations.Nullable;

/** Runs many seeds, as many at a time as the machine has processors. */
final class Seeds implements AutoCloseable {

    private static final int LINES_TO_SHOW = 120;
    private static final int AT_ONCE = Runtime.getRuntime().availableProcessors();
    private static final Path TARGET = Path.of("target");

    private final ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
    private final Map<String, Integer> counts = new TreeMap<>();
    private long steps;
    private long events;
    private int runs;

    /** The first seed of these that fails, if any. */
    Optional<Outcome> firstFailure(long from, int many, @Nullable Bug bug) throws InterruptedException {
        for (long begin = from; begin < from + many; begin += AT_ONCE) {
            long end = Math.min(begin + AT_ONCE, from + many);
            for (Outcome outcome : together(begin, end, bug)) {
                if (outcome.failed()) {
                    return Optional.of(outcome);
                }
                count(outcome);
            }
        }
        return Optional.empty();
    }

    private List<Outcome> together(long begin, long end, @Nullable Bug bug) throws InterruptedException {
        var running = new ArrayList<Future<Outcome>>();
        for (long seed = begin; seed < end; seed++) {
            long each = seed;
            running.add(pool.submit(() -> Simulation.run(each, bug, false)));
        }
        var outcomes = new ArrayList<Outcome>();
        for (Future<Outcome> one : running) {
            try {
                outcomes.add(one.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        return outcomes;
    }

    private void count(Outcome outcome) {
        runs++;
        steps += outcome.steps();
        events += outcome.events();
        outcome.counts().forEach((what, times) -> counts.merge(what, times, Integer::sum));
    }

    /** How often whatever happened in all the runs that kept their promises. */
    Map<String, Integer> counts() {
        return counts;
    }

    /** What was run, in some lines. */
    String summary() {
        var lines = new StringBuilder("%d seeds, %,d steps, %,d events%n".formatted(runs, steps, events));
        counts.forEach((what, times) -> lines.append("  %,9d  %s%n".formatted(times, what)));
        return lines.toString();
    }

    /** Why a seed failed, with how to repeat it and its last steps; all of them are in a file. */
    static String report(long seed, @Nullable Bug bug) throws InterruptedException {
        Outcome again = Simulation.run(seed, bug, true);
        Path file = TARGET.resolve("seed-" + seed + ".txt");
        List<String> lines = again.lines();
        List<String> last = lines.subList(Math.max(0, lines.size() - LINES_TO_SHOW), lines.size());
        return """
                seed %d: %s
                repeat it by: ./mvnw test -pl services/simulation -am -Dtest=SimulationTest \
                -Dsurefire.failIfNoSpecifiedTests=false -Dseed=%d -Dseeds=1
                all of its %d steps are in %s, the last ones are:
                %s
                """.formatted(seed, again.failure(), seed, lines.size(), write(file, lines), String.join("\n", last));
    }

    /** Writes a file below {@code target}. */
    static Path write(Path file, List<String> lines) {
        try {
            Files.createDirectories(TARGET);
            return Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
