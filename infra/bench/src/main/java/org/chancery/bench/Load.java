package org.chancery.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.platform.servers.Directories;
import org.jspecify.annotations.Nullable;

/**
 * Measures the event path beside its peers: in turns on durable servers that are started for it, a round of each after the
 * other, and the median of the rounds' ratios. See infra/bench/README.md for the command.
 */
public final class Load {

    /** What can be measured, by name, in the order in which it is. */
    static final Map<String, Measurement> ALL = all();

    private final Settings settings;
    private final Path base;
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private volatile @Nullable Site current;

    private Load(Settings settings, Path base) {
        this.settings = settings;
        this.base = base;
    }

    /**
     * Prints the table, and writes it with a plot to files of the name that the first argument gives, with {@code .md} and
     * {@code .svg} behind it. Ends with 1 where something could not be measured.
     */
    public static void main(String[] arguments) throws IOException {
        var load = new Load(Settings.given(), Path.of(arguments.length > 0 ? arguments[0] : "spine"));
        load.measure();
        load.table(System.out);
        // Not every thread of every peer ends by itself.
        System.exit(load.failures.isEmpty() ? 0 : 1);
    }

    private static Map<String, Measurement> all() {
        var all = new LinkedHashMap<String, Measurement>();
        all.put("creates", new Creates());
        all.put("updates", new Updates());
        all.put("http", new OverHttp());
        all.put("visible", new UntilVisible(UntilVisible.Place.BESIDE_ITS_COMMANDS));
        all.put("visible-apart", new UntilVisible(UntilVisible.Place.IN_ANOTHER_PROCESS));
        all.put("relay", new Relaying());
        all.put("rebuild", new Rebuilding());
        all.put("stored", new ManyStored());
        all.put("memory", new Memory());
        return all;
    }

    private void measure() throws IOException {
        Path root = Files.createTempDirectory("chancery-load");
        // Also where somebody does not wait for the end.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(root)));
        for (var each : ALL.entrySet()) {
            if (settings.only().contains(each.getKey())) {
                measure(each.getKey(), each.getValue(), root);
                write();
            }
        }
    }

    private void leave(Path root) {
        try {
            if (current != null) {
                current.close();
            }
            Directories.delete(root);
        } catch (IOException e) {
            System.err.println("left behind: " + root + ", " + e.getMessage());
        }
    }

    private void measure(String name, Measurement measurement, Path root) {
        System.err.println("measuring " + name);
        try (Site site = Site.open(root, measurement.buffersMegabytes())) {
            current = site;
            figures.addAll(measurement.measure(site, settings));
        } catch (Exception e) {
            failures.add(name + ": " + e);
            System.err.println(name + " could not be measured");
            e.printStackTrace();
        }
    }

    /** After each measurement, so that hours are not lost with the last one. */
    private void write() throws IOException {
        Path plot = base.resolveSibling(base.getFileName() + ".svg");
        Files.writeString(plot, Plot.of(figures));
        try (var file = new PrintStream(
                Files.newOutputStream(base.resolveSibling(base.getFileName() + ".md")), true, StandardCharsets.UTF_8)) {
            table(file);
            file.printf("%n![The ratios as bars, with what each is to reach](%s)%n", plot.getFileName());
        }
    }

    private void table(PrintStream out) throws IOException {
        out.printf(
                Locale.ROOT,
                "# The event path, %s%n%n- machine: %d cores, %s %s, Java %s%n- commit: %s%n- command: see"
                        + " infra/bench/README.md, %d rounds of %d s%n%n",
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.version"),
                commit(),
                settings.rounds(),
                settings.seconds());
        out.println(
                "| figure | beside | ours, median (range) | peer, median (range) | ratio | to reach | processor time of"
                        + " each, JVM + PostgreSQL in µs, ours / peer |");
        out.println("|---|---|---|---|---|---|---|");
        figures.forEach(each -> out.println(each.row()));
        out.println();
        figures.forEach(each -> each.notes().forEach(note -> out.printf("- %s: %s%n", each.what(), note)));
        failures.forEach(each -> out.println("- not measured, " + each));
    }

    private static String commit() throws IOException {
        Process git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD").start();
        return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
