package org.chancery.faults.inject;

import java.time.Duration;
import java.util.Set;
import org.chancery.faults.ground.Await;
import org.chancery.faults.ground.Instance;

/** A process stands still four fifths of the time. */
record StarvedCpu(Instance victim, Duration lasts) implements Fault {

    @Override
    public int number() {
        return 35;
    }

    @Override
    public String name() {
        return victim.name() + " gets a fifth of a processor";
    }

    @Override
    public Duration lasts() {
        return Duration.ZERO;
    }

    @Override
    public Set<String> touches() {
        return Set.of(victim.program().word());
    }

    @Override
    public void inject() throws Exception {
        long end = System.nanoTime() + lasts.toNanos();
        while (System.nanoTime() - end < 0 && victim.isAlive()) {
            victim.freeze();
            Await.passes(Duration.ofMillis(160));
            victim.thaw();
            Await.passes(Duration.ofMillis(40));
        }
    }

    @Override
    public void heal() throws Exception {
        victim.thaw();
        victim.awaitHealthy();
    }
}
