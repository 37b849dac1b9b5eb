package org.chancery.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.chancery.platform.identity.testing.TestIssuer;
import org.chancery.platform.servers.FreePorts;

/** A {@link LedgerProcess}, with the flags of the images, that takes the tokens of an issuer of this process. */
final class LedgerChild implements AutoCloseable {

    private final Process process;
    private final BufferedReader answers;
    private final OutputStream orders;
    private final int port;

    private LedgerChild(Process process, int port) {
        this.process = process;
        this.answers = process.inputReader();
        this.orders = process.getOutputStream();
        this.port = port;
    }

    /** Starts one and returns when it serves. */
    static LedgerChild start(Site.Database database, TestIssuer issuer, Map<String, String> properties)
            throws IOException {
        int port = FreePorts.find(1).getFirst();
        var all = new LinkedHashMap<>(properties);
        all.put("server.port", Integer.toString(port));
        all.put("chancery.issuer", issuer.issuer());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-Daxoniq.update-checker.disabled=true",
                "-Ddisable-axoniq-console-message=true",
                "-cp",
                System.getProperty("java.class.path"),
                LedgerProcess.class.getName()));
        command.addAll(OurJournal.properties(database, all));
        var child = new LedgerChild(
                new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start(),
                port);
        child.awaitReady();
        return child;
    }

    /** Reads past what the machine itself may say before. */
    private void awaitReady() throws IOException {
        String line = answers.readLine();
        while (line != null && !line.equals(LedgerProcess.READY)) {
            line = answers.readLine();
        }
        if (line == null) {
            close();
            throw new IllegalStateException("the service did not start");
        }
    }

    /** Where it takes requests, on the loopback address. */
    int port() {
        return port;
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    /**
     * What it holds, in bytes.
     *
     * @param heap of it, after a collection
     * @param resident of the whole process
     */
    record Memory(double heap, double resident) {}

    /** Asks it to collect, and how much it holds then. */
    Memory memory() throws IOException {
        List<String> words = List.of(answer(LedgerProcess.MEMORY).split(" ", -1));
        return new Memory(Double.parseDouble(words.get(0)), Double.parseDouble(words.get(1)));
    }

    /** For how many milliseconds its compilers have worked so far. */
    long compiled() {
        try {
            return Long.parseLong(answer(LedgerProcess.COMPILED));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String answer(String order) throws IOException {
        orders.write((order + "\n").getBytes(StandardCharsets.UTF_8));
        orders.flush();
        return answers.readLine();
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
