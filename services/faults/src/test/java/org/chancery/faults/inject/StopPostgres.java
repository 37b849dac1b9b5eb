package org.chancery.faults.inject;

import java.time.Duration;
import java.util.Set;
import org.chancery.faults.ground.Postgres;

/** A fast shutdown (INT) or an immediate one (QUIT), and a start. */
record StopPostgres(Postgres postgres, String signal) implements Fault {

    @Override
    public int number() {
        return 11;
    }

    @Override
    public String name() {
        return "PostgreSQL is told to stop by " + signal;
    }

    @Override
    public Duration lasts() {
        return Duration.ofSeconds(3);
    }

    @Override
    public Set<String> touches() {
        return Set.of(Touched.STORE);
    }

    @Override
    public void inject() throws Exception {
        postgres.end(signal);
    }

    @Override
    public void heal() throws Exception {
        postgres.startUnlessAlive();
    }
}
