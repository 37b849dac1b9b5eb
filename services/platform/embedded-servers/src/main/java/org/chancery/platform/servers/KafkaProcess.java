package org.chancery.platform.servers;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The broker as a JVM of its own. Says {@value #READY} on its standard output when it serves and has its topics, and
 * ends when its standard input does: that is, whenever its parent is gone.
 */
public final class KafkaProcess {

    static final String READY = "ready";

    private KafkaProcess() {}

    /**
     * @param arguments data directory, port, controller port, advertised port
     */
    public static void main(String[] arguments) throws IOException {
        // Standard output belongs to the parent: nothing else may speak on it.
        PrintStream parent = System.out;
        System.setOut(System.err);
        var settings = new KafkaSettings(
                Path.of(arguments[0]),
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]),
                true);
        // A parent that was killed leaves a child that is still closing its log: wait until it has.
        Files.createDirectories(settings.data());
        FileChannel.open(settings.data().resolve(".one-at-a-time"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                .lock();
        try (KafkaBroker broker = KafkaBroker.start(settings)) {
            KafkaTopics.ensure(broker.bootstrap(), "");
            parent.write((READY + "\n").getBytes(StandardCharsets.UTF_8));
            parent.flush();
            while (System.in.read() >= 0) {
                // The parent says nothing; it only lives.
            }
        } catch (ServerFailed e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }
}
