package org.chancery.faults.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.chancery.faults.release.Release;
import org.jspecify.annotations.Nullable;

/** One process of a program, which can be ended and started again on the same port under the same name. */
public final class Instance {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Program program;
    private final int number;
    private final int port;
    private final Launch launch;
    private volatile @Nullable Process process;
    private volatile Release release = Release.PRESENT;

    /**
     * How all processes of a program are started.
     *
     * @param classPath as the JVM takes it
     * @param arguments of the program, without the port and the name of the instance
     * @param caches where the caches of loaded classes lie, if there are any
     * @param log of all instances, beside each other
     */
    record Launch(String classPath, List<String> arguments, Path caches, Path log, Watchdog watchdog) {}

    Instance(Program program, int number, int port, Launch launch) {
        this.program = program;
        this.number = number;
        this.port = port;
        this.launch = launch;
    }

    /** Starts it and does not wait. */
    public void start() {
        start(Map.of(), List.of());
    }

    /** Starts it as of this release, of which it is from now on, and does not wait. */
    public synchronized void start(Release as) {
        release = as;
        start();
    }

    /** Starts it where no other fault has left it running, and does not wait. */
    public synchronized void startUnlessAlive() {
        if (!isAlive()) {
            start();
        }
    }

    /**
     * Starts it in other surroundings.
     *
     * @param environment added to that of this JVM
     * @param flags of its JVM, behind the usual ones
     */
    public synchronized void start(Map<String, String> environment, List<String> flags) {
        if (isAlive()) {
            throw new IllegalStateException(name() + " runs already");
        }
        var builder = new ProcessBuilder(command(flags))
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().put("CLASSPATH", launch.classPath());
        builder.environment().putAll(environment);
        try {
            Process started = builder.start();
            process = started;
            launch.watchdog().watch(started.pid());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command(List<String> flags) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Ddisable-axoniq-console-message=true",
                "-Daxoniq.update-checker.disabled=true"));
        // Not while it is being made.
        if (Files.exists(cache()) && flags.isEmpty()) {
            command.add("-XX:AOTCache=" + cache());
        }
        command.addAll(flags);
        command.add(release.flag());
        command.add(program.mainClass());
        command.addAll(launch.arguments());
        command.add("--server.port=" + port);
        // As a container has its name: whoever starts again takes its own leases back at once.
        command.add("--chancery.intake.instance=" + name());
        return command;
    }

    /** Where the cache of its loaded classes lies, if there is one. */
    Path cache() {
        return launch.caches().resolve(program.word() + ".aot");
    }

    /** Which program it is one of. */
    public Program program() {
        return program;
    }

    /** Such as {@code scheduling-1}. */
    public String name() {
        return program.word() + "-" + number;
    }

    /** The release that it was started as last. */
    public Release release() {
        return release;
    }

    /** Where it listens. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** What it and those before it under this name have said. */
    public Path log() {
        return launch.log().resolveSibling(name() + ".log");
    }

    /** Its process id; of the one that ended last where none runs, -1 where there never was one. */
    public long pid() {
        Process now = process;
        return now == null ? -1 : now.pid();
    }

    /** Whether its process runs, be it well or not. */
    public boolean isAlive() {
        Process now = process;
        return now != null && now.isAlive();
    }

    /** kill -9, and waits until it is gone. */
    public void kill() {
        Process now = process;
        if (now != null) {
            now.destroyForcibly();
            awaitEnd(now);
        }
    }

    /** Asks it to stop and waits. */
    public void stop() {
        Process now = process;
        if (now != null) {
            now.destroy();
            awaitEnd(now);
        }
    }

    /** Stops it where it stands: it keeps its memory and its connections and does nothing. */
    public void freeze() {
        Signals.send("STOP", List.of(pid()));
    }

    /** Lets it go on. */
    public void thaw() {
        if (isAlive()) {
            Signals.send("CONT", List.of(pid()));
        }
    }

    private void awaitEnd(Process ending) {
        try {
            if (!ending.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException(name() + " does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it answers that it is well. */
    public boolean isHealthy() {
        var request = HttpRequest.newBuilder(address().resolve("/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return isAlive() && HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Waits until it answers that it is well.
     *
     * @throws IllegalStateException with the end of its log where it has ended instead, or does not come
     */
    public void awaitHealthy() {
        Await.until(name() + " serves", PATIENCE, () -> {
            if (!isAlive()) {
                throw new IllegalStateException(name() + " has ended: see " + log());
            }
            return isHealthy();
        });
    }
}
