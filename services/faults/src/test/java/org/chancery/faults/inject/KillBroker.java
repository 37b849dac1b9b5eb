package org.chancery.faults.inject;

import java.time.Duration;
import java.util.Set;
import org.chancery.faults.ground.Broker;

/** kill -9 of the broker, and its start on what it has kept. */
record KillBroker(Broker broker) implements Fault {

    @Override
    public int number() {
        return 3;
    }

    @Override
    public String name() {
        return "kill -9 of the broker";
    }

    @Override
    public Duration lasts() {
        return Duration.ofSeconds(3);
    }

    @Override
    public Set<String> touches() {
        return Set.of(Touched.BROKER);
    }

    @Override
    public void inject() {
        broker.kill();
    }

    @Override
    public void heal() {
        broker.startUnlessAlive();
    }
}
