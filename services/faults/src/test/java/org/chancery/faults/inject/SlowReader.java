package org.chancery.faults.inject;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import org.chancery.faults.ground.Await;
import org.chancery.faults.ground.Postgres;
import org.chancery.faults.ground.Program;

/** One view takes a batch every few seconds, because somebody holds the lease that each batch must look at. */
record SlowReader(Postgres postgres, String view, Duration lasts) implements Fault {

    private static final Duration EACH = Duration.ofSeconds(3);

    @Override
    public int number() {
        return 23;
    }

    @Override
    public String name() {
        return "the view %s is slow for %d s".formatted(view, lasts.toSeconds());
    }

    @Override
    public Set<String> touches() {
        return Set.of(Program.REPORTING.word(), Touched.STORE);
    }

    @Override
    public void inject() throws Exception {
        long end = System.nanoTime() + lasts.toNanos();
        try (Connection connection = postgres.connect(Program.REPORTING.word());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            while (System.nanoTime() - end < 0) {
                statement.execute("select epoch from intake.lease where consumer = '" + view + "' for update");
                Await.passes(EACH);
                connection.commit();
            }
        }
    }

    @Override
    public void heal() {
        // Nobody holds it any more.
    }
}
