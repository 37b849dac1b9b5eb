package org.chancery.faults.inject;

import java.time.Duration;
import java.util.Set;
import org.chancery.faults.ground.Postgres;

/** Every process of PostgreSQL stands still. */
record FreezePostgres(Postgres postgres, Duration lasts) implements Fault {

    @Override
    public int number() {
        return 10;
    }

    @Override
    public String name() {
        return "PostgreSQL stands still for %d s".formatted(lasts.toSeconds());
    }

    @Override
    public Set<String> touches() {
        return Set.of(Touched.STORE);
    }

    @Override
    public void inject() throws Exception {
        postgres.freeze();
    }

    @Override
    public void heal() throws Exception {
        postgres.thaw();
    }
}
