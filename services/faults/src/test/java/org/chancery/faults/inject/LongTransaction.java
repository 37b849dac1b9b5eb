package org.chancery.faults.inject;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import org.chancery.faults.ground.Await;
import org.chancery.faults.ground.Postgres;

/** A transaction stays open in another database of the server, as somebody's report would. */
record LongTransaction(Postgres postgres, Duration open) implements Fault {

    @Override
    public int number() {
        return 28;
    }

    @Override
    public String name() {
        return "a transaction stays open for %d s in another database".formatted(open.toSeconds());
    }

    @Override
    public Duration lasts() {
        return Duration.ZERO;
    }

    @Override
    public Set<String> touches() {
        return Set.of(Touched.STORE);
    }

    @Override
    public void inject() throws Exception {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists report (line int)");
            connection.setAutoCommit(false);
            statement.execute("insert into report values (1)");
            Await.passes(open);
            connection.rollback();
        }
    }

    @Override
    public void heal() {
        // It is rolled back.
    }
}
