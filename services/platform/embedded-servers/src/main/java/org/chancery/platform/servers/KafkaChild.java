package org.chancery.platform.servers;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A {@link KafkaProcess} as a child of this JVM. Needs nothing of Kafka on its own class path, and ends with this JVM
 * even where that is killed.
 */
public final class KafkaChild implements AutoCloseable {

    private final KafkaSettings settings;
    private final Process process;

    private KafkaChild(KafkaSettings settings, Process process) {
        this.settings = settings;
        this.process = process;
    }

    /**
     * Starts the child and returns when it serves and has its topics.
     *
     * @param classPath this module and everything it needs
     * @param jvmFlags such as {@code -Xmx256m}
     * @param log the file that its messages are appended to
     * @throws ServerFailed with the end of its log where it does not start
     */
    public static KafkaChild start(List<Path> classPath, List<String> jvmFlags, KafkaSettings settings, Path log) {
        try {
            Files.createDirectories(log.getParent());
            Process process = new ProcessBuilder(command(classPath, jvmFlags, settings))
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            // Not closed: it ends with the child, which has no more to say.
            BufferedReader output = process.inputReader();
            if (!KafkaProcess.READY.equals(output.readLine())) {
                process.destroyForcibly();
                throw new ServerFailed("Kafka did not start on port " + settings.port() + ". " + new LogTail(log));
            }
            return new KafkaChild(settings, process);
        } catch (IOException e) {
            throw new ServerFailed("Kafka did not start: " + e.getMessage(), e);
        }
    }

    private static List<String> command(List<Path> classPath, List<String> jvmFlags, KafkaSettings settings) {
        // Out of reach of the terminal's Ctrl-C: the parent stops it after its clients.
        List<String> command = new ArrayList<>(OwnAccount.detached());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmFlags);
        command.add("-Dlogback.configurationFile=org/chancery/platform/servers/kafka-logback.xml");
        command.add("-cp");
        command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(KafkaProcess.class.getName());
        command.add(settings.data().toString());
        command.add(Integer.toString(settings.port()));
        command.add(Integer.toString(settings.controllerPort()));
        command.add(Integer.toString(settings.advertised()));
        return command;
    }

    /** Where clients connect. */
    public String bootstrap() {
        return settings.bootstrap();
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    /** Completes when the broker has ended, for whatever reason, with its exit code. */
    public CompletableFuture<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** Closes its standard input, as the end of this JVM would. */
    void release() throws IOException {
        process.getOutputStream().close();
    }

    @Override
    public void close() {
        close(Duration.ofSeconds(6));
    }

    /** Lets it close its log, and kills it where that takes longer than the limit: its records are on disk anyway. */
    public void close(Duration limit) {
        try {
            release();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException _) {
            process.destroyForcibly();
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
