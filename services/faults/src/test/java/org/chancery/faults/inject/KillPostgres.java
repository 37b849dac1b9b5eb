package org.chancery.faults.inject;

import java.time.Duration;
import java.util.Set;
import org.chancery.faults.ground.Postgres;

/** kill -9 of the postmaster, and its start on what it has kept. */
record KillPostgres(Postgres postgres) implements Fault {

    @Override
    public int number() {
        return 4;
    }

    @Override
    public String name() {
        return "kill -9 of the postmaster";
    }

    @Override
    public Duration lasts() {
        return Duration.ofSeconds(2);
    }

    @Override
    public Set<String> touches() {
        return Set.of(Touched.STORE);
    }

    @Override
    public void inject() throws Exception {
        postgres.end("KILL");
    }

    @Override
    public void heal() throws Exception {
        postgres.startUnlessAlive();
    }
}
