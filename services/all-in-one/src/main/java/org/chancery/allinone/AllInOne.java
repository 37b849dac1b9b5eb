package org.chancery.allinone;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.chancery.allinone.demo.WebhookReceiver;
import org.chancery.allinone.play.Play;
import org.chancery.allinone.play.Stage;
import org.chancery.platform.servers.PostgresServer;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The launcher: starts the system, plays where that is due, and stops it when it is told to. */
public final class AllInOne {

    private static final int PATIENCE_SECONDS = 10;

    private final Options options;
    private final DataDirectory data;
    private final PrintStream out;

    private AllInOne(Options options, DataDirectory data, PrintStream out) {
        this.options = options;
        this.data = data;
        this.out = out;
    }

    /**
     * Exit codes: 1 something did not start, 2 the command line is not understood, 3 the data directory is in use.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (List.of(arguments).contains("--help")) {
            System.out.print(Options.HELP);
            return;
        }
        try {
            Options options = Options.parse(List.of(arguments));
            DataDirectory data = DataDirectory.hold(options.data());
            prepareJvm(data);
            new AllInOne(options, data, System.out).run();
        } catch (Options.Misunderstood e) {
            fail(2, e);
        } catch (DataDirectory.InUse e) {
            fail(3, e);
        } catch (StartFailed e) {
            fail(1, e);
        }
    }

    private static void fail(int code, Exception reason) {
        System.err.println(reason.getMessage());
        System.exit(code);
    }

    /** Before the first logger is made and the first context starts. */
    private static void prepareJvm(DataDirectory data) {
        System.setProperty("chancery.logs", data.root().resolve("logs").toString());
        // All contexts share one Logback: it is the launcher's.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        // A context that fails early would wait for ever for what is initialised once in a JVM.
        System.setProperty("spring.backgroundpreinitializer.ignore", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        System.setProperty("axoniq.update-checker.disabled", "true");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    private void run() throws StartFailed, IOException, InterruptedException {
        var stop = new Stop(options.untilReady());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAll(stop), "stop"));
        Files.deleteIfExists(addresses());
        makeRoom();
        var progress = new Progress(out);
        progress.say("Chancery starts on " + data.root());
        var surroundings = new Surroundings(options.ports(), data);
        var classPaths = new ClassPaths(Path.of(System.getProperty("chancery.classpaths", "classpaths")));
        WebhookReceiver webhooks = new ChancerySystem(surroundings, classPaths, progress, stop).start();
        if (stop.isUnderWay()) {
            return;
        }
        progress.finish("ready", surroundings.door().toString());
        if (options.untilReady()) {
            System.exit(0);
        }
        List<DemoPerson> people = DemoPerson.in(data.issuer());
        writeAddresses(surroundings);
        play(new Stage(
                surroundings.door(),
                surroundings.issuer(),
                people.stream().collect(Collectors.toMap(DemoPerson::userName, DemoPerson::password)),
                webhooks.address(),
                webhooks::trust,
                out));
        out.println(new ReadyScreen(surroundings, people).text());
    }

    /** Sees to it that nobody has our ports: not a server of ours that outlived a killed launcher, nor a stranger. */
    private void makeRoom() throws StartFailed, InterruptedException {
        PostgresServer.stopOrphan(data.root().resolve("postgres"));
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        List<String> taken = options.ports().taken();
        while (!taken.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new StartFailed("somebody else listens on port " + String.join("\nand on port ", taken), null);
            }
            TimeUnit.MILLISECONDS.sleep(200);
            taken = options.ports().taken();
        }
    }

    private void play(Stage stage) throws IOException {
        var ledger = new PlayLedger(data.root().resolve("play"));
        try {
            switch (ledger.next(options.play())) {
                case FIRST -> {
                    ledger.begun();
                    Play.first(stage);
                    ledger.finished();
                }
                case AGAIN -> Play.again(stage);
                case NOTHING -> {}
            }
        } catch (IllegalStateException e) {
            out.println("\nThe play broke off: " + e.getMessage() + "\nThe next start goes on with it.");
        }
    }

    /** For whoever started us without reading the screen. */
    private void writeAddresses(Surroundings surroundings) throws IOException {
        var properties = new Properties();
        properties.setProperty("portal", surroundings.door().toString());
        properties.setProperty("issuer", surroundings.issuer().toString());
        properties.setProperty("kafka", surroundings.kafka());
        properties.setProperty("postgres", "127.0.0.1:" + options.ports().of(Ports.POSTGRES));
        properties.setProperty("webhooks", "http://127.0.0.1:" + options.ports().of(Ports.WEBHOOKS) + "/");
        Path part = data.root().resolve(".addresses.part");
        try (var writer = Files.newBufferedWriter(part)) {
            properties.store(writer, null);
        }
        Files.move(part, addresses());
    }

    private Path addresses() {
        return data.root().resolve("addresses.properties");
    }

    private void stopAll(Stop stop) {
        var progress = new Progress(out);
        progress.say("\nChancery stops");
        stop.all();
        try {
            Files.deleteIfExists(addresses());
            data.close();
        } catch (IOException e) {
            progress.say(e.toString());
        }
        progress.finish("stopped", "");
    }
}
