package org.chancery.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The service as a process of its own. Says {@value #READY} when it serves, answers {@value #MEMORY} with the bytes of its
 * heap after a collection and of the whole process, {@value #COMPILED} with the milliseconds that its compilers have worked, and
 * ends when its standard input does.
 */
public final class LedgerProcess {

    static final String READY = "ready";
    static final String MEMORY = "memory";
    static final String COMPILED = "compiled";

    private LedgerProcess() {}

    /** @param arguments those of the service */
    public static void main(String[] arguments) throws IOException {
        // Standard output belongs to the parent: nothing else may speak on it.
        PrintStream parent = System.out;
        System.setOut(System.err);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(LedgerService.class).run(arguments);
                var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            say(parent, READY);
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                if (order.equals(MEMORY) && context.isActive()) {
                    say(parent, memory());
                } else if (order.equals(COMPILED)) {
                    say(
                            parent,
                            Long.toString(
                                    ManagementFactory.getCompilationMXBean().getTotalCompilationTime()));
                }
            }
        }
        System.exit(0);
    }

    private static void say(PrintStream parent, String line) throws IOException {
        parent.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        parent.flush();
    }

    private static String memory() throws IOException {
        ManagementFactory.getMemoryMXBean().gc();
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
        return heap + " " + resident();
    }

    /** @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_status.5.html">proc_pid_status(5)</a> */
    private static long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElseThrow();
    }
}
