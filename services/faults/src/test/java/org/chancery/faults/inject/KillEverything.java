package org.chancery.faults.inject;

import java.time.Duration;
import java.util.Set;
import org.chancery.faults.ground.Ground;

/** kill -9 of every service, the broker and PostgreSQL, and the start of all of them, an instance of each service first. */
record KillEverything(Ground ground) implements Fault {

    @Override
    public int number() {
        return 5;
    }

    @Override
    public String name() {
        return "kill -9 of everything at once";
    }

    @Override
    public Duration lasts() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Set<String> touches() {
        return Set.of(Touched.EVERYTHING);
    }

    @Override
    public void inject() throws Exception {
        ground.killAll();
    }

    @Override
    public void heal() throws Exception {
        ground.startOneOfEach();
    }

    @Override
    public void reinforce() {
        ground.startTheOthers();
    }
}
