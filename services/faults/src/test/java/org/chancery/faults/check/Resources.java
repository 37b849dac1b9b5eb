package org.chancery.faults.check;

import static org.chancery.faults.check.Invariant.I15;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.faults.ground.Ground;
import org.chancery.faults.ground.Instance;

/**
 * What the processes hold at a moment.
 *
 * @param memory resident kilobytes of each instance
 * @param threads of each instance
 * @param connections to PostgreSQL, of all together
 */
public record Resources(Map<String, Long> memory, Map<String, Long> threads, int connections) {

    private static final int MORE_THREADS = 25;
    private static final int MORE_CONNECTIONS = 60;

    /** What everything that runs holds now. */
    public static Resources of(Ground ground) {
        Map<String, Long> memory = new TreeMap<>();
        Map<String, Long> threads = new TreeMap<>();
        for (Instance instance : ground.instances()) {
            memory.put(instance.name(), status(instance.pid(), "VmRSS"));
            threads.put(instance.name(), status(instance.pid(), "Threads"));
        }
        return new Resources(memory, threads, connections(ground));
    }

    /** Judges with much room: processes that were started anew have not warmed up, and nobody tells a JVM when to tidy up. */
    static void compare(Resources before, Resources after, Findings findings) {
        after.memory().forEach((name, kilobytes) -> {
            if (kilobytes > 2 * before.memory().getOrDefault(name, 0L)) {
                findings.add(
                        I15,
                        "%s holds %d kB and held %d"
                                .formatted(name, kilobytes, before.memory().get(name)));
            }
        });
        after.threads().forEach((name, threads) -> {
            if (threads > before.threads().getOrDefault(name, 0L) + MORE_THREADS) {
                findings.add(
                        I15,
                        "%s has %d threads and had %d"
                                .formatted(name, threads, before.threads().get(name)));
            }
        });
        if (after.connections() > before.connections() + MORE_CONNECTIONS) {
            findings.add(I15, "%d connections, %d before".formatted(after.connections(), before.connections()));
        }
        findings.looked(I15, after.memory().size());
    }

    private static long status(long pid, String field) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith(field + ":"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .map(Long::valueOf)
                    .findFirst()
                    .orElse(0L);
        } catch (IOException e) {
            return 0;
        }
    }

    private static int connections(Ground ground) {
        try (Connection connection = ground.postgres().connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from pg_stat_activity where backend_type = 'client backend'")) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
