package org.chancery.faults;

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
record Resources(Map<String, Long> memory, Map<String, Long> threads, int connections) {

    static Resources of(Ground ground) {
        Map<String, Long> memory = new TreeMap<>();
        Map<String, Long> threads = new TreeMap<>();
        for (Instance instance : ground.instances()) {
            memory.put(instance.name(), status(instance.pid(), "VmRSS"));
            threads.put(instance.name(), status(instance.pid(), "Threads"));
        }
        return new Resources(memory, threads, connections(ground));
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
