package org.chancery.platform.intake;

import java.util.Map;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.simulation.Database;
import org.chancery.platform.simulation.Table;

/** Applied versions in a database that exists in memory only. */
final class SimulatedApplied implements AppliedVersions {

    private final Database database;
    private final Table<String, Long> applied;

    SimulatedApplied(Database database) {
        this.database = database;
        this.applied = database.table("intake.applied");
    }

    @Override
    public void save(String consumer, Map<String, Long> versions) {
        if (versions.isEmpty()) {
            return;
        }
        database.joining("save applied versions", () -> {
            versions.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
                String key = consumer + " " + entry.getKey();
                applied.lock(key);
                Long before = applied.get(key);
                applied.put(key, before == null ? entry.getValue() : Math.max(before, entry.getValue()));
            });
            return true;
        });
    }

    @Override
    public boolean reached(String consumer, Subject aggregate, long version) {
        return committed(database, consumer, aggregate.toString()) >= version;
    }

    /** The newest version that a consumer has taken, as somebody sees it who looks from outside; -1 before the first. */
    static long committed(Database database, String consumer, String aggregate) {
        Table<String, Long> applied = database.table("intake.applied");
        return applied.committed().getOrDefault(consumer + " " + aggregate, -1L);
    }
}
