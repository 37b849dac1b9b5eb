package org.chancery.platform.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL server as a direct child of this process. Its data outlive it. */
public final class PostgresServer implements AutoCloseable {

    /** The name of the superuser. */
    public static final String SUPERUSER = "postgres";

    private static final Duration PATIENCE = Duration.ofSeconds(6);

    /** How long a killed server may take until it is gone, with its last children. */
    private static final Duration TO_BE_GONE = Duration.ofSeconds(10);

    /**
     * What PostgreSQL says as long as children of a killed server keep its shared memory, and as long as the process itself
     * is dead but not yet awaited by whoever inherited it.
     */
    private static final List<String> NOT_YET_GONE =
            List.of("pre-existing shared memory block", "lock file \"postmaster.pid\" already exists");

    private final PostgresSettings settings;
    private final Process process;

    private PostgresServer(PostgresSettings settings, Process process) {
        this.settings = settings;
        this.process = process;
    }

    /**
     * Starts a server and returns when it takes connections. A server of the same directory whose parent was killed is
     * stopped first; the caller makes sure that no living parent uses the directory.
     *
     * @throws ServerFailed with the end of the server's log where it does not start
     */
    public static PostgresServer start(PostgresSettings settings) {
        try {
            Files.createDirectories(settings.log().getParent());
            Files.createDirectories(settings.data().getParent());
            Path home = PostgresBinaries.unpackInto(settings.binaries());
            OwnAccount account = OwnAccount.find();
            stopOrphan(settings.data());
            if (!Files.exists(settings.data().resolve("PG_VERSION"))) {
                initialise(settings, home, account);
            }
            account.own(settings.data());
            return launch(
                    settings,
                    account.command(
                            arguments(settings, home.resolve("bin/postgres")).toArray(String[]::new)));
        } catch (IOException e) {
            throw new ServerFailed("PostgreSQL did not start: " + e.getMessage(), e);
        }
    }

    /** Stops the server of this data directory that outlived its parent; nothing where there is none. */
    public static void stopOrphan(Path data) {
        new PostmasterFile(data.toAbsolutePath().normalize()).orphan().ifPresent(server -> stop(server, PATIENCE));
    }

    private static void initialise(PostgresSettings settings, Path home, OwnAccount account) throws IOException {
        // Made beside and then moved, so that a first start that was killed halfway is simply made again.
        Path fresh = settings.data().resolveSibling(settings.data().getFileName() + ".new");
        Directories.delete(fresh);
        Files.createDirectory(
                fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        account.own(fresh);
        Path password = Files.createTempFile(settings.data().getParent(), ".password-", "");
        try {
            Files.writeString(password, settings.password() + "\n");
            account.own(password);
            var words = new ArrayList<>(List.of(
                    home.resolve("bin/initdb").toString(),
                    "--pgdata=" + fresh,
                    "--username=" + SUPERUSER,
                    "--encoding=UTF8",
                    // Sorts alike on every system, whatever locales that has.
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    "--no-instructions"));
            if (settings.password().isEmpty()) {
                words.add("--auth=trust");
            } else {
                words.add("--auth=scram-sha-256");
                words.add("--pwfile=" + password);
            }
            if (!settings.durable()) {
                words.add("--no-sync");
            }
            int exit = launch(account.command(words.toArray(String[]::new)), settings.log())
                    .onExit()
                    .join()
                    .exitValue();
            if (exit != 0) {
                throw new ServerFailed("initdb ended with " + exit + ". " + new LogTail(settings.log()));
            }
            Files.move(fresh, settings.data(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(password);
        }
    }

    private static List<String> arguments(PostgresSettings settings, Path postgres) {
        Map<String, String> configuration = new LinkedHashMap<>();
        configuration.put("port", Integer.toString(settings.port()));
        configuration.put("listen_addresses", "127.0.0.1");
        configuration.put("unix_socket_directories", "");
        configuration.put("fsync", settings.durable() ? "on" : "off");
        configuration.put("synchronous_commit", settings.durable() ? "on" : "off");
        configuration.put("full_page_writes", settings.durable() ? "on" : "off");
        configuration.put("shared_buffers", settings.buffersMegabytes() + "MB");
        configuration.put("max_connections", "150");
        configuration.put("timezone", "UTC");
        configuration.put("log_timezone", "UTC");
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux")) {
            configuration.put("recovery_init_sync_method", "syncfs");
        }
        List<String> words = new ArrayList<>(
                List.of(postgres.toString(), "-D", settings.data().toString()));
        configuration.forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
        return words;
    }

    /** Tries again while a server that was killed is not yet gone, and for no other reason. */
    private static PostgresServer launch(PostgresSettings settings, List<String> command) throws IOException {
        var log = new LogTail(settings.log());
        long deadline = System.nanoTime() + TO_BE_GONE.toNanos();
        while (true) {
            long before = log.length();
            var server = new PostgresServer(settings, launch(command, settings.log()));
            if (server.awaitReady()) {
                return server;
            }
            if (!log.saysAfter(before, NOT_YET_GONE) || System.nanoTime() > deadline) {
                throw new ServerFailed("PostgreSQL ended with " + server.process.exitValue()
                        + " while starting on port " + settings.port() + ". " + log);
            }
        }
    }

    private static Process launch(List<String> command, Path log) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** Waits until it takes connections: true; or until it has ended instead: false. */
    private boolean awaitReady() {
        var file = new PostmasterFile(settings.data());
        try {
            while (!file.isReady(process.pid())) {
                if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
                    // Whoever tries again does not do so in a rush.
                    TimeUnit.MILLISECONDS.sleep(50);
                    return false;
                }
            }
            return true;
        } catch (InterruptedException _) {
            close();
            Thread.currentThread().interrupt();
            throw new ServerFailed("interrupted while PostgreSQL was starting");
        }
    }

    /** Where it listens, as {@code host:port}. */
    public String address() {
        return "127.0.0.1:" + settings.port();
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    /** Completes when the server has ended, for whatever reason, with its exit code. */
    public CompletableFuture<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** The means to make databases and logins. */
    public PostgresAdministrator administrator() {
        return new PostgresAdministrator(address(), SUPERUSER, settings.password());
    }

    @Override
    public void close() {
        close(PATIENCE);
    }

    /** Ends every session, writes a last checkpoint and stops; without the checkpoint where the limit is over. */
    public void close(Duration limit) {
        stop(process.toHandle(), limit);
    }

    private static void stop(ProcessHandle server, Duration limit) {
        // SIGINT is PostgreSQL's fast shutdown, SIGQUIT its immediate one, after which it recovers at the next start.
        for (String signal : List.of("INT", "QUIT")) {
            if (!server.isAlive()) {
                return;
            }
            try {
                new ProcessBuilder("sh", "-c", "kill -" + signal + " " + server.pid())
                        .inheritIO()
                        .start();
                server.onExit()
                        .completeOnTimeout(server, limit.toMillis(), TimeUnit.MILLISECONDS)
                        .join();
            } catch (IOException e) {
                throw new ServerFailed("could not stop PostgreSQL " + server.pid() + ": " + e.getMessage(), e);
            }
        }
        server.destroyForcibly();
    }
}
