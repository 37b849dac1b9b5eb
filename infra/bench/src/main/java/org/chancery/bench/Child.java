package org.chancery.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of the bench beside this one, with the flags of the images, that serves a {@link ParentProcess}. */
final class Child implements AutoCloseable {

    private final Process process;
    private final BufferedReader answers;
    private final OutputStream orders;

    private Child(Process process) {
        this.process = process;
        this.answers = process.inputReader();
        this.orders = process.getOutputStream();
    }

    /** Starts one and returns when it is ready. */
    static Child start(Class<?> main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-Daxoniq.update-checker.disabled=true",
                "-Ddisable-axoniq-console-message=true",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        var child = new Child(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
        child.awaitReady(main.getSimpleName());
        return child;
    }

    /** Reads past what the machine itself may say before. */
    private void awaitReady(String name) throws IOException {
        String line = answers.readLine();
        while (line != null && !line.equals(ParentProcess.READY)) {
            line = answers.readLine();
        }
        if (line == null) {
            close();
            throw new IllegalStateException(name + " did not start");
        }
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    /** For how many milliseconds its compilers have worked so far. */
    long compiled() {
        return Compilers.millis(process.pid());
    }

    /** What it says to an order that it serves. */
    String answer(String order) {
        try {
            orders.write((order + "\n").getBytes(StandardCharsets.UTF_8));
            orders.flush();
            String answer = answers.readLine();
            if (answer == null) {
                throw new IllegalStateException("it ended before it answered to " + order);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            orders.close();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
