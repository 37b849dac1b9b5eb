package org.chancery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Processor time, which a busy neighbour disturbs less than rates.
 *
 * @param jvm of the processes that do the work, in microseconds
 * @param server of PostgreSQL and all its children, in microseconds
 */
record CpuTime(double jvm, double server) {

    static final CpuTime UNKNOWN = new CpuTime(Double.NaN, Double.NaN);

    /** Of clock ticks, of which Linux has a hundred a second on every architecture that it tells programs about. */
    private static final double MICROS_OF_A_TICK = 10_000;

    /** What all have used since they started. */
    static CpuTime of(List<ProcessHandle> jvms, ProcessHandle postgres) {
        return new CpuTime(
                jvms.stream().mapToDouble(CpuTime::used).sum(),
                used(postgres) + ofEndedChildren(postgres) + ofChildren(postgres));
    }

    private static double ofChildren(ProcessHandle postgres) {
        try (Stream<ProcessHandle> children = postgres.children()) {
            return children.mapToDouble(CpuTime::used).sum();
        }
    }

    private static double used(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1000.0;
    }

    /** @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html">proc_pid_stat(5)</a> */
    private static double ofEndedChildren(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            // The name of the program stands in parentheses and may have spaces; the third column comes after it.
            List<String> columns =
                    List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
            return (Long.parseLong(columns.get(13)) + Long.parseLong(columns.get(14))) * MICROS_OF_A_TICK;
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    /** What each of so many took from then on until this moment. */
    CpuTime since(CpuTime then, double count) {
        return new CpuTime((jvm - then.jvm) / count, (server - then.server) / count);
    }

    /** Their mean. */
    static CpuTime mean(List<CpuTime> times) {
        return new CpuTime(
                times.stream().mapToDouble(CpuTime::jvm).average().orElse(Double.NaN),
                times.stream().mapToDouble(CpuTime::server).average().orElse(Double.NaN));
    }

    @Override
    public String toString() {
        return Double.isNaN(server) ? "-" : String.format(Locale.ROOT, "%,.0f + %,.0f", jvm, server);
    }
}
