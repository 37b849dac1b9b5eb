package org.chancery.faults.inject;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.chancery.faults.ground.Await;
import org.chancery.faults.ground.Ground;
import org.chancery.faults.ground.Instance;
import org.chancery.faults.ground.Program;
import org.chancery.faults.release.Release;
import org.chancery.faults.release.SecondVersion;

/**
 * The next release takes the place of the present one under load, process by process; the one after it, which writes another
 * version of an event, takes the place of the writers of that event, and is taken back. What does not know the version never
 * runs again, since it could not read what was written ({@code 0049}).
 */
record RollingUpgrade(Ground ground) implements Fault {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Override
    public int number() {
        return 31;
    }

    @Override
    public String name() {
        return "the next release takes the place of this one, writes another version of an event and is taken back";
    }

    @Override
    public Duration lasts() {
        return Duration.ZERO;
    }

    @Override
    public Set<String> touches() {
        return Set.of(Touched.EVERYTHING);
    }

    @Override
    public void inject() throws Exception {
        for (Program program : Program.keepers()) {
            upgrade(program, Release.READING);
        }
        upgrade(Program.MINUTES, Release.WRITING);
    }

    @Override
    public void heal() throws Exception {
        upgrade(Program.MINUTES, Release.READING);
    }

    private void upgrade(Program program, Release release) throws SQLException {
        List<Instance> instances = ground.instances(program);
        for (Instance instance : instances) {
            if (instance.release() != release || !instance.isAlive()) {
                instance.stop();
                instance.start(release);
                instance.awaitHealthy();
            }
            if (release == Release.WRITING) {
                // While former ones write beside it, and then without them.
                awaitAnother();
            }
        }
    }

    private void awaitAnother() throws SQLException {
        long before = written();
        Await.until("an event of the second version is written", PATIENCE, () -> written() > before);
    }

    private long written() throws SQLException {
        try (Connection store = ground.postgres().connect(Program.MINUTES.word());
                Statement statement = store.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from event where type = '" + SecondVersion.EVENT + "' and revision = 2")) {
            row.next();
            return row.getLong(1);
        }
    }
}
