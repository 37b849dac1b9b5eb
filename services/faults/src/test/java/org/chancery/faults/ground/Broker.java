package org.chancery.faults.ground;

import java.nio.file.Path;
import java.util.List;
import org.chancery.platform.servers.KafkaChild;
import org.chancery.platform.servers.KafkaSettings;
import org.jspecify.annotations.Nullable;

/** The one Kafka broker of a run, a process of its own. Everybody reaches it through a {@link Link}. */
public final class Broker {

    private static final List<String> FLAGS = List.of(
            "-Xmx256m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final List<Path> classPath;
    private final KafkaSettings settings;
    private final Path log;
    private final Watchdog watchdog;
    private volatile @Nullable KafkaChild child;

    Broker(Path home, List<Path> classPath, int port, int controllerPort, int advertised, Watchdog watchdog) {
        this.classPath = classPath;
        this.settings = new KafkaSettings(home.resolve("kafka"), port, controllerPort, advertised, true);
        this.log = home.resolve("logs/kafka.log");
        this.watchdog = watchdog;
    }

    /** Starts it, on what it has kept, and returns when it serves. */
    public synchronized void start() {
        KafkaChild started = KafkaChild.start(classPath, FLAGS, settings, log);
        child = started;
        watchdog.watch(started.pid());
    }

    /** Where clients connect. */
    public String bootstrap() {
        return "127.0.0.1:" + settings.advertised();
    }

    /** Starts it where no other fault has left it running. */
    public synchronized void startUnlessAlive() {
        if (!isAlive()) {
            start();
        }
    }

    /** Whether its process runs. */
    public boolean isAlive() {
        KafkaChild now = child;
        return now != null
                && ProcessHandle.of(now.pid()).map(ProcessHandle::isAlive).orElse(false);
    }

    /** kill -9, and waits until it is gone. */
    public void kill() {
        KafkaChild now = child;
        if (now != null && isAlive()) {
            Signals.send("KILL", List.of(now.pid()));
            now.onExit().join();
        }
    }

    /** Stops it where it stands. */
    public void freeze() {
        KafkaChild now = child;
        if (now != null) {
            Signals.send("STOP", List.of(now.pid()));
        }
    }

    /** Lets it go on. */
    public void thaw() {
        KafkaChild now = child;
        if (now != null && isAlive()) {
            Signals.send("CONT", List.of(now.pid()));
        }
    }

    void close() {
        KafkaChild now = child;
        if (now != null) {
            thaw();
            now.close();
        }
    }
}
