package org.chancery.journeys;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The system as a process of its own, and its data directory, which outlives the process. */
final class RunningChancery implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int PORTS = 100;

    private final Path data;
    private final int portBase;
    private final List<String> options;
    private Path screen;
    private Process process;

    private RunningChancery(String name, int portBase, List<String> options) throws IOException {
        Path home = Path.of(System.getProperty("chancery.journeys")).resolve(name);
        delete(home);
        Files.createDirectories(home);
        this.data = home.resolve("data");
        this.screen = home.resolve("screen-1.txt");
        this.portBase = portBase;
        this.options = options;
        this.process = launch();
    }

    /** Starts it on an empty data directory and waits until its ready screen stands. */
    static RunningChancery started(String name, String... options) {
        RunningChancery chancery = begun(name, options);
        chancery.awaitScreen("Chancery is ready");
        return chancery;
    }

    /** Starts it on an empty data directory and does not wait. */
    static RunningChancery begun(String name, String... options) {
        try {
            return new RunningChancery(name, freeBase(), List.of(options));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>(
                List.of(System.getProperty("chancery.script"), "--data=" + data, "--port-base=" + portBase));
        command.addAll(options);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(screen.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
    }

    /** Starts it again on the same data. */
    void startAgain() {
        try {
            int number = Integer.parseInt(screen.getFileName().toString().replaceAll("\\D", "")) + 1;
            screen = screen.resolveSibling("screen-" + number + ".txt");
            process = launch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitScreen("Chancery is ready");
    }

    void awaitScreen(String text) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> {
            if (!process.isAlive() && !screen().contains(text)) {
                throw new IllegalStateException("it ended with " + process.exitValue() + ":\n" + screen());
            }
            return screen().contains(text);
        });
    }

    /** What a person at the terminal sees. */
    String screen() {
        try {
            return Files.exists(screen) ? Files.readString(screen) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ctrl-C, in effect: asks it to stop and waits. */
    void stop() {
        process.destroy();
        awaitEnd();
    }

    /** kill -9 of the launcher, with everything that it runs inside. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("it does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Path data() {
        return data;
    }

    URI portal() {
        return URI.create(address("portal"));
    }

    URI issuer() {
        return URI.create(address("issuer"));
    }

    String kafka() {
        return address("kafka");
    }

    String postgres() {
        return address("postgres");
    }

    /** Where the demo receiver takes webhooks. */
    String webhooks() {
        return address("webhooks");
    }

    /** What the demo receivers kept: files of {@code mail} or {@code webhooks} with this ending. */
    List<Path> kept(String directory, String ending) {
        try (Stream<Path> all = Files.list(data.resolve(directory))) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The passwords that the first start made up, by the name to sign in with. */
    Map<String, String> passwords() {
        try {
            JsonNode people = new JsonMapper().readTree(Files.readAllBytes(data.resolve("issuer/people.json")));
            Map<String, String> passwords = new HashMap<>();
            for (JsonNode person : people.isArray() ? people : people.path("people")) {
                passwords.put(
                        person.path("sub").asString(), person.path("password").asString());
            }
            return passwords;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String address(String name) {
        try (var reader = Files.newBufferedReader(data.resolve("addresses.properties"))) {
            var addresses = new Properties();
            addresses.load(reader);
            return addresses.getProperty(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** A hundred ports in a row that nobody has. */
    private static int freeBase() {
        for (int base = 20_000; base < 32_000; base += PORTS) {
            if (isFree(base)) {
                return base;
            }
        }
        throw new IllegalStateException("no hundred ports are free");
    }

    private static boolean isFree(int base) {
        for (int port = base; port < base + PORTS; port++) {
            try (var socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            } catch (IOException taken) {
                return false;
            }
        }
        return true;
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failed) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
