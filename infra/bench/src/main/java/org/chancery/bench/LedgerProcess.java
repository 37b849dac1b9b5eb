package org.chancery.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * The service as a process of its own. Answers {@value #MEMORY} with the bytes of its heap after a collection and of the whole
 * process.
 */
public final class LedgerProcess {

    static final String MEMORY = "memory";

    private LedgerProcess() {}

    /** @param arguments those of the service */
    public static void main(String[] arguments) throws IOException {
        ParentProcess parent = ParentProcess.take();
        var service = new SpringApplicationBuilder(LedgerService.class).run(arguments);
        parent.serve(Map.of(MEMORY, LedgerProcess::memory));
        service.close();
        System.exit(0);
    }

    private static String memory() {
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
    private static long resident() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
