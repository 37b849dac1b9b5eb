package org.chancery.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;

/** Whoever started this process as a {@link Child}: a line of its for each order, and a line back for each answer. */
final class ParentProcess {

    /** Said once, when orders are taken. */
    static final String READY = "ready";

    private final PrintStream out;

    private ParentProcess(PrintStream out) {
        this.out = out;
    }

    /** Takes standard output for the answers, so nothing else may speak on it from now on. */
    static ParentProcess take() {
        var parent = new ParentProcess(System.out);
        System.setOut(System.err);
        return parent;
    }

    /** Answers until standard input ends. */
    void serve(Map<String, Supplier<String>> answers) throws IOException {
        say(READY);
        try (var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                Supplier<String> answer = answers.get(order);
                if (answer == null) {
                    throw new IllegalArgumentException("no such order: " + order);
                }
                say(answer.get());
            }
        }
    }

    private void say(String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
