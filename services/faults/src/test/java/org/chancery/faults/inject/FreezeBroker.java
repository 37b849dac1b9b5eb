package org.chancery.faults.inject;

import java.time.Duration;
import java.util.Set;
import org.chancery.faults.ground.Broker;

/** The broker stands still, past the timeouts of requests where it lasts. */
record FreezeBroker(Broker broker, Duration lasts) implements Fault {

    @Override
    public int number() {
        return 9;
    }

    @Override
    public String name() {
        return "the broker stands still for %d s".formatted(lasts.toSeconds());
    }

    @Override
    public Set<String> touches() {
        return Set.of(Touched.BROKER);
    }

    @Override
    public void inject() {
        broker.freeze();
    }

    @Override
    public void heal() {
        broker.thaw();
    }
}
