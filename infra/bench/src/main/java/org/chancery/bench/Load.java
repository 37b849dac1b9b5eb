package org.chancery.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chancery.platform.servers.Directories;
import org.chancery.platform.servers.FreePorts;
import org.chancery.platform.servers.PostgresServer;
import org.chancery.platform.servers.PostgresSettings;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Measures commands through the command port beside pgbench and beside stock Axon: in turns on one durable PostgreSQL, a
 * round of each after the other, and the median of the rounds' ratios. See infra/bench/README.md for the command.
 */
public final class Load {

    private static final int CALLERS = 32;
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final int SECONDS = Integer.getInteger("seconds", 8);
    private static final String PASSWORD = "measured-on-loopback";

    private Load() {}

    /** Prints the table and writes the plot beside it, to the file that the first argument names, or to nowhere. */
    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createTempDirectory("chancery-load");
        int port = FreePorts.find(1).getFirst();
        try (var server = PostgresServer.start(new PostgresSettings(
                directory.resolve("data"),
                directory.resolve("binaries"),
                directory.resolve("postgres.log"),
                port,
                PASSWORD,
                true))) {
            for (String each : List.of("ledgers", "bare", "stock")) {
                server.administrator().ensureDatabase(each, each, PASSWORD);
            }
            String address = "127.0.0.1:" + port;
            var bare = new PgBench(
                    new DriverManagerDataSource("jdbc:postgresql://" + address + "/bare", "bare", PASSWORD),
                    port,
                    "bare",
                    "bare",
                    PASSWORD);
            try (var ours = new OurJournal(Map.of(
                            "spring.config.import", "classpath:chancery-writing-service.yml",
                            "spring.application.name", "ledgers",
                            "chancery.postgres", address,
                            "chancery.database.password", PASSWORD,
                            "chancery.relay.enabled", "false"));
                    var stock = new StockAxon("jdbc:postgresql://" + address + "/stock", "stock", PASSWORD)) {
                List<Figure> figures =
                        List.of(creates(ours, bare), updates(ours, stock, 20), updates(ours, stock, 1000));
                tell(figures);
                if (arguments.length > 0) {
                    Files.writeString(Path.of(arguments[0]), Plot.of(figures));
                }
            }
        } finally {
            Directories.delete(directory);
        }
    }

    private static Figure creates(Peer ours, PgBench bare) {
        var figure = new Figure("create commands/s, 32 callers, command port", "pgbench, the same rows", 1.5);
        Callers.during(CALLERS, SECONDS, nth -> ours.create());
        for (int round = 0; round < ROUNDS; round++) {
            figure.peers().add(bare.during(CALLERS, SECONDS));
            figure.ours().add(Callers.during(CALLERS, SECONDS, nth -> ours.create()));
            progress(figure, round);
        }
        return figure;
    }

    private static Figure updates(Peer ours, Peer stock, int events) {
        int aggregates = 20_000 / events;
        var figure = new Figure(
                "update commands/s, aggregates of %,d events".formatted(events),
                "stock Axon 4.13 on JDBC",
                events < 100 ? 5 : 20);
        update(ours, aggregates, events);
        for (int round = 0; round < ROUNDS; round++) {
            figure.peers().add(update(stock, aggregates, events));
            figure.ours().add(update(ours, aggregates, events));
            progress(figure, round);
        }
        return figure;
    }

    /** Ten updates of each, which nobody has asked before. */
    private static double update(Peer peer, int aggregates, int events) {
        List<UUID> ids = peer.aggregates(aggregates, events);
        return Callers.of(CALLERS, 10L * aggregates, nth -> peer.update(ids.get((int) (nth % aggregates))));
    }

    private static void progress(Figure figure, int round) {
        System.err.printf(
                Locale.ROOT,
                "%s, round %d of %d: %,.0f beside %,.0f%n",
                figure.what(),
                round + 1,
                ROUNDS,
                figure.ours().getLast(),
                figure.peers().getLast());
    }

    private static void tell(List<Figure> figures) throws IOException {
        System.out.printf(
                Locale.ROOT,
                "# Commands, %s%n%n- machine: %d cores, %s %s, Java %s%n- commit: %s%n- command: see infra/bench/README.md,"
                        + " %d rounds of %d s%n%n",
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.version"),
                commit(),
                ROUNDS,
                SECONDS);
        System.out.println("| figure | beside | ours, median (range) | peer, median (range) | ratio | to reach |");
        System.out.println("|---|---|---|---|---|---|");
        figures.forEach(each -> System.out.println(each.row()));
    }

    private static String commit() throws IOException {
        Process git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD").start();
        return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
