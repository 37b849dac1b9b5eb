package org.chancery.faults.inject;

import java.time.Duration;
import java.util.Set;
import org.chancery.faults.ground.Instance;
import org.chancery.faults.ground.Program;

/** kill -9 of one instance of a service, and its start. */
record KillService(Instance victim) implements Fault {

    @Override
    public int number() {
        return Program.writers().contains(victim.program()) ? 1 : 2;
    }

    @Override
    public String name() {
        return "kill -9 of " + victim.name();
    }

    @Override
    public Duration lasts() {
        return Duration.ofSeconds(2);
    }

    @Override
    public Set<String> touches() {
        return Set.of(victim.program().word());
    }

    @Override
    public void inject() {
        victim.kill();
    }

    @Override
    public void heal() {
        victim.startUnlessAlive();
        victim.awaitHealthy();
    }
}
