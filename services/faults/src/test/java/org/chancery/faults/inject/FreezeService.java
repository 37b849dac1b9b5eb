package org.chancery.faults.inject;

import java.time.Duration;
import java.util.Set;
import org.chancery.faults.ground.Instance;

/** An instance stands still, longer than any of its timeouts, and goes on as if nothing had been. */
record FreezeService(Instance victim, Duration lasts) implements Fault {

    @Override
    public int number() {
        return 8;
    }

    @Override
    public String name() {
        return "%s stands still for %d s".formatted(victim.name(), lasts.toSeconds());
    }

    @Override
    public Set<String> touches() {
        return Set.of(victim.program().word());
    }

    @Override
    public void inject() {
        victim.freeze();
    }

    @Override
    public void heal() {
        victim.thaw();
        victim.awaitHealthy();
    }
}
